import { describe, expect, it, vi } from 'vitest'

vi.stubGlobal('navigator', { platform: 'Linux' })
class Field { readonly isContentEditable = true }
for (const name of ['HTMLElement', 'HTMLInputElement', 'HTMLTextAreaElement']) vi.stubGlobal(name, Field)
const { matches, shownKeys } = await import('../../../renderer/session/command.ts')

const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}, target: object | null = null): KeyboardEvent =>
  // The parts of the event that are looked at.
  ({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, target, ...held }) as KeyboardEvent

describe('keys', () => {
  it('mean a command only with exactly its modifiers', () => {
    expect([press('k', { ctrlKey: true }), press('k'), press('k', { ctrlKey: true, shiftKey: true })].map(event => matches(event, 'Mod+K'))).toEqual([true, false, false])
    expect(matches(press('N', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+N')).toBe(true)
  })

  it('without a modifier never fire while someone types', () => {
    const field = new Field()
    expect([matches(press('?', { shiftKey: true }), '?'), matches(press('?', { shiftKey: true }, field), '?'), matches(press('1', { ctrlKey: true }, field), 'Mod+1')]).toEqual([true, false, true])
  })

  it('are shown as people read them', () => {
    expect(['Mod+Shift+N', 'Alt+ArrowUp', '?'].map(shownKeys)).toEqual(['Ctrl Shift N', 'Alt ↑', '?'])
  })
})
