import type { Finding } from '../../newsroom/index.ts'
import { cleanText } from '../controls.ts'
import { WireError } from '../error.ts'
import type { Validation } from '../format.ts'
import { isKilled } from '../public.ts'
import { readText } from './read.ts'

const source = { name: 'the text', sha256: '' }

/** Our own grammar, since there is no standard: UTF-8 without control characters, a headline, words, no line with white space at its end. */
export function validateText(bytes: Uint8Array): Validation {
  try {
    const { items: [story], findings } = readText(bytes, source)
    const text = new TextDecoder('utf-8').decode(bytes)
    const broken = findings.filter(({ rule }) => rule.startsWith('encoding/') || rule === 'text/control-characters').map((finding): Finding => ({ ...finding, severity: 'error' }))
    return { schema: null, findings: [...broken, ...lines(cleanText(text).text), ...(story?.kind === 'story' ? parts(story.headline, story.body.length > 0 || isKilled(story)) : [])] }
  } catch (error) {
    if (!(error instanceof WireError)) throw error
    return { schema: null, findings: [{ rule: 'text/unreadable', severity: 'error', message: error.message, where: { kind: 'line', line: error.line ?? 1 } }] }
  }
}

const parts = (headline: string, isWhole: boolean): readonly Finding[] => [
  ...(headline ? [] : [{ rule: 'text/headline', severity: 'warning', message: 'There is no headline.', where: { kind: 'field', field: 'headline' } } as const]),
  ...(isWhole ? [] : [{ rule: 'text/body', severity: 'error', message: 'There is no text below the headline.', where: { kind: 'field', field: 'body' } } as const]),
]

const lines = (text: string): readonly Finding[] => text.split('\n').flatMap((line, index): readonly Finding[] => (/[ \t]$/.test(line)
  ? [{ rule: 'text/trailing-space', severity: 'note', message: 'The line ends with white space.', where: { kind: 'line', line: index + 1 } }] : []))
