import { formatDateline, parseDateline, readDateline, type Block, type Dateline, type Finding, type Run, type Story } from '../newsroom/index.ts'
import type { Loss } from './format.ts'

/** The dateline as printed; where only its parts are known, made of them, without the dash. */
export function printedDateline(dateline: Dateline | null): string {
  if (!dateline) return ''
  return dateline.text || formatDateline(dateline).replace(/\s*\.?(?:--|[—–_=-])$/u, '')
}

/** What a format loses that carries the printed dateline alone, and reads its parts from it. */
export function datelineLosses({ dateline, guid }: Story): readonly Loss[] {
  if (!dateline) return []
  const read: Dateline = readDateline(printedDateline(dateline))
  const parts = ['city', 'region', 'date', 'agency'] as const
  return parts.filter(part => dateline[part] !== undefined && dateline[part] !== read[part])
    .map(part => ({ item: guid, path: `dateline.${part}`, reason: `“${dateline[part] ?? ''}” does not stand in the dateline as printed, and the format has no other place for it.` }))
}

type Taken = Readonly<{ dateline: Dateline | null; body: readonly Block[]; findings: readonly Finding[] }>

/** Agencies begin the first paragraph with the dateline: it is taken out of the text where it tells as much as the field. */
export function takeDateline(field: Dateline | null, body: readonly Block[]): Taken {
  const untouched = { dateline: field, body, findings: [] }
  const index = body.findIndex(({ type }) => type === 'paragraph')
  const first = body[index]
  if (first?.type !== 'paragraph') return untouched
  const text = first.runs.map(run => run.text).join('')
  const parsed = parseDateline(text)
  if (!parsed || parsed.rest.trim() === '' || !text.endsWith(parsed.rest) || !agrees(field, parsed.dateline)) return untouched
  const shortened: Block = { ...first, runs: without(first.runs, text.length - parsed.rest.length) }
  return {
    dateline: { ...field, ...parsed.dateline }, body: body.with(index, shortened),
    findings: [{ rule: 'import/dateline', severity: 'note', message: `The dateline “${parsed.dateline.text}” was taken from the first paragraph.`, where: { kind: 'field', field: 'dateline' } }],
  }
}

/**
 * The same where the field only names a place, as metadata do: if the text begins with a dateline of another place, the printed one is the
 * dateline, and that they differ is said.
 */
export function takePrinted(place: Dateline | null, body: readonly Block[]): Taken {
  const agreed = takeDateline(place, body)
  if (!place || agreed.findings.length > 0) return agreed
  const printed = takeDateline(null, body)
  if (printed.findings.length === 0) return agreed
  const message = `The document says that the story comes from “${place.text}”, its text “${printed.dateline?.text ?? ''}”; the text counts.`
  return { ...printed, findings: [...printed.findings, { rule: 'import/dateline-differs', severity: 'note', message, where: { kind: 'field', field: 'dateline' } }] }
}

const agrees = (field: Dateline | null, found: Dateline): boolean =>
  !field?.city || !found.city || field.city.toLowerCase() === found.city.toLowerCase()

function without(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  return runs.flatMap(({ text, marks }) => {
    const cut = Math.min(left, text.length)
    left -= cut
    return cut < text.length ? [{ text: text.slice(cut), marks }] : []
  })
}
