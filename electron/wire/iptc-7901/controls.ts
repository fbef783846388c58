import type { Finding } from '../../newsroom/index.ts'
import { remark } from '../telegraph/remark.ts'

type Controlled = Readonly<{ text: string; bells: number; findings: readonly Finding[] }>

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * Text without the controls of the IPTC's set of 1976 (ISO-IR 26) but those of faces: instructions to a typesetter fall out, a killed word goes, ends
 * of lines become line ends, a column break a tab where lines below one another have it. All line ends become one kind.
 */
export function controlled(raw: string, line: number): Controlled {
  if (!/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(raw)) return { text: raw.replace(/\r\n?/g, '\n'), bells: 0, findings: [] }
  const findings: Finding[] = []
  const say = (rule: string, message: string): void => { findings.push(remark(`iptc-7901/${rule}`, 'note', message, line)) }
  const instructions = count(raw, /\u000c[^\u000b\u000c]{1,500}\u000b/g)
  if (instructions > 0) say('typesetting', `${instructions === 1 ? 'One instruction' : `${instructions} instructions`} to a typesetter (FF … VT) ${instructions === 1 ? 'was' : 'were'} left out.`)
  const killed = count(raw, /\u0018/g)
  if (killed > 0) say('kill-word', `${killed === 1 ? 'One word' : `${killed} words`} that the sender took back (CAN) ${killed === 1 ? 'was' : 'were'} left out.`)
  const bells = count(raw, /\u0007/g)
  const shaped = raw.replace(/\u000c[^\u000b\u000c]{1,500}\u000b/g, '').replace(/[^\s\u0018]{0,100} ?\u0018/g, '').replace(/\r\n?/g, '\n').replace(/[\u001d\u001e]\n?/g, '\n')
  const text = columnBreaks(shaped).replace(/[\u0000-\u0008\u000b\u000c\u0010\u0014-\u001f\u007f-\u009f]/g, '')
  const odd = count(shaped, /[\u0000-\u0006\b\u000b\u000c\u0010\u0014-\u0017\u0019-\u001c\u007f-\u009f]/g)
  if (odd > 0) findings.push(remark('text/control-characters', 'warning', odd === 1 ? 'One control character was taken out.' : `${odd} control characters were taken out.`, line))
  return { text, bells, findings }
}

/** US is a column break where the line before or behind has one too; in prose it only asked for full lines. */
function columnBreaks(text: string): string {
  if (!text.includes('\u001f')) return text
  const lines = text.split('\n')
  const has = (index: number): boolean => /\S\u001f+\S/.test(lines[index] ?? '')
  return lines.map((line, index) => line.replace(/\u001f+/g, has(index) && (has(index - 1) || has(index + 1)) ? '\t' : '')).join('\n')
}
