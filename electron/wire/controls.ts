import type { Finding } from '../newsroom/index.ts'

const ESCAPE = '\u001b'
/** Commands to a terminal: colours, titles of windows (ECMA-48, 5.4 and 5.6). */
const commands = new RegExp(`${ESCAPE}\\[[0-?]*[ -/]*[@-~]|${ESCAPE}\\][^\\u0007${ESCAPE}]{0,200}(?:\\u0007|${ESCAPE}\\\\)|\\u009b[0-?]*[ -/]*[@-~]`, 'g')
const controls = /(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Text with one kind of line end and without control characters, which no text of a story holds. */
export function cleanText(text: string): Readonly<{ text: string; findings: readonly Finding[] }> {
  const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  const clean = lines.replace(commands, '').replace(controls, '')
  const count = lines.length - clean.length
  return {
    text: clean,
    findings: count === 0 ? [] : [{ rule: 'text/control-characters', severity: 'warning', message: `${count === 1 ? 'One control character was' : `${count} control characters were`} taken out.`, where: { kind: 'item' } }],
  }
}
