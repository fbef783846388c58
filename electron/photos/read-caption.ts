import { peopleIn, splitCredit, type Finding, type Person, type PhotoTextField } from '../newsroom/index.ts'

type Texts = Partial<Record<PhotoTextField, string>>

/**
 * The people of a picture: those that its metadata name, in their order, with title and place from the caption, then those
 * whom only the caption places ("(L)", "(2R)").
 */
export function peopleFrom(named: readonly string[], caption: string): readonly Person[] {
  const placed = peopleIn(caption)
  return [
    ...named.map(name => ({ ...placed.find(person => isSame(person, name)), name })),
    ...placed.filter(person => !named.some(name => isSame(person, name))),
  ]
}

/** In a caption a word of the trade may have been taken for part of the name: "Dockers Emil Strand". */
const isSame = (person: Person, name: string): boolean => {
  const [found, known] = [person.name, name].map(one => one.normalize('NFC').trim().toLowerCase())
  return found === known || (found?.endsWith(` ${known ?? ''}`) ?? false)
}

/**
 * What the end of the caption says about its credit, where the credit field is empty. The caption keeps its words: taking
 * them out is offered, not done.
 */
export function creditFrom(caption: string, { credit, byline }: Texts): Readonly<{ texts: Texts; findings: readonly Finding[] }> {
  const split = credit === undefined ? splitCredit(caption) : undefined
  if (!split?.credit) return { texts: {}, findings: [] }
  return {
    texts: { credit: split.credit, ...(byline === undefined && split.bylines.length > 0 && { byline: split.bylines.join('; ') }) },
    findings: [{
      rule: 'photo/credit-in-caption', severity: 'note', message: `The credit “${split.credit}” was taken from the end of the caption, where it still stands.`,
      where: { kind: 'field', field: 'caption' }, fix: { replacements: [split.caption] },
    }],
  }
}
