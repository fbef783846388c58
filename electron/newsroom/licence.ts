import type { Category, Rights } from './rights.ts'

/** What use of a category costs: `supplier` is paid by contract or quota, `conditional` needs an approval. */
export type Cost = 'free' | 'pay' | 'supplier' | 'conditional'

type Licence = Readonly<{ name: string; cost: Cost; defaults: Rights }>

const captured: Rights = { originType: 'digitalCapture' }
const drawn: Rights = { originType: 'digitalCreation' }

/** The licence kinds of a desk: their names, costs, and what is set when one is chosen. */
export const licences: Readonly<Record<Category, Licence>> = {
  'staff-photographer': { name: 'Staff photographer', cost: 'free', defaults: { ...captured, archive: true, redistribution: true } },
  'staff-illustrator': { name: 'Staff illustrator', cost: 'free', defaults: { ...drawn, archive: true, redistribution: true } },
  'contract-photographer': { name: 'Contract photographer', cost: 'free', defaults: { ...captured, redistribution: false } },
  'contract-illustrator': { name: 'Contract illustrator', cost: 'free', defaults: { ...drawn, redistribution: false } },
  'commissioned-photographer': { name: 'Commissioned photographer', cost: 'free', defaults: { ...captured, redistribution: false } },
  'commissioned-illustrator': { name: 'Commissioned illustrator', cost: 'free', defaults: { ...drawn, redistribution: false } },
  'commissioned-agency': { name: 'Commissioned agency', cost: 'free', defaults: { ...captured, redistribution: false } },
  agency: { name: 'Agency', cost: 'supplier', defaults: { ...captured, editorialOnly: true, creditRequired: true, redistribution: false } },
  chargeable: { name: 'Chargeable', cost: 'pay', defaults: captured },
  'pr-image': { name: 'PR picture', cost: 'conditional', defaults: { ...captured, editorialOnly: true } },
  handout: { name: 'Handout', cost: 'conditional', defaults: { ...captured, maxUses: 1, archive: false, redistribution: false, alterationConstraints: ['AL-CRP', 'AL-FLP', 'AL-RET', 'AL-CLR', 'AL-DCL', 'AL-MRG'] } },
  pool: { name: 'Pool', cost: 'conditional', defaults: { ...captured, creditRequired: true } },
  screengrab: { name: 'Screen grab', cost: 'free', defaults: { originType: 'screenCapture', creditRequired: true } },
  'reader-picture': { name: 'Reader’s picture', cost: 'free', defaults: captured },
  'original-source': { name: 'Original source', cost: 'free', defaults: captured },
  obituary: { name: 'Obituary', cost: 'free', defaults: { ...captured, archive: false } },
  'crown-copyright': { name: 'Crown copyright', cost: 'free', defaults: captured },
  'social-media': { name: 'Social media', cost: 'conditional', defaults: captured },
  'creative-commons': { name: 'Creative Commons', cost: 'free', defaults: { ...captured, creditRequired: true } },
  composite: { name: 'Composite', cost: 'free', defaults: { originType: 'composite' } },
  'public-domain': { name: 'Public domain', cost: 'free', defaults: { ...captured, creditRequired: false } },
  'program-promotional': { name: 'Programme promotion', cost: 'pay', defaults: captured },
  'programmes-owned': { name: 'Our own programme', cost: 'free', defaults: captured },
}

/** Rights with a category chosen: its defaults fill what nobody has said yet, and never replace what somebody did. */
export const withCategory = (rights: Rights | null, category: Category): Rights => ({ ...licences[category].defaults, ...rights, category })

/** What a Creative Commons address allows; versions 1.0 to 4.0 with ports, CC0 and the public domain mark. */
export type CreativeCommons = Readonly<{ name: string; commercial: boolean; derivatives: boolean; shareAlike: boolean; credit: boolean }>

const LICENCE = /^https?:\/\/creativecommons\.org\/licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/([1-4]\.\d)(?:\/[a-z]{2,6})?\/?(?:deed(?:\.[a-z-]+)?|legalcode(?:\.[a-z-]+)?)?\/?$/i
const DEDICATION = /^https?:\/\/creativecommons\.org\/publicdomain\/(zero|mark)\/1\.0\/?(?:deed(?:\.[a-z-]+)?|legalcode(?:\.[a-z-]+)?)?\/?$/i

/** @returns null where the address is no Creative Commons licence that we understand */
export function creativeCommons(address: string): CreativeCommons | null {
  const dedication = DEDICATION.exec(address)
  if (dedication) return { name: dedication[1]?.toLowerCase() === 'zero' ? 'CC0' : 'Public Domain Mark', commercial: true, derivatives: true, shareAlike: false, credit: false }
  const kind = LICENCE.exec(address)?.[1]?.toLowerCase()
  if (!kind) return null
  const parts = kind.split('-')
  return { name: `CC ${kind.toUpperCase()}`, commercial: !parts.includes('nc'), derivatives: !parts.includes('nd'), shareAlike: parts.includes('sa'), credit: true }
}

/** Current terms of IPTC's Digital Source Type (scheme http://cv.iptc.org/newscodes/digitalsourcetype/). */
export const originTypes = [
  'digitalCapture', 'computationalCapture', 'negativeFilm', 'positiveFilm', 'print', 'humanEdits', 'algorithmicallyEnhanced', 'digitalCreation',
  'dataDrivenMedia', 'algorithmicMedia', 'screenCapture', 'virtualRecording', 'composite', 'compositeCapture', 'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia', 'trainedAlgorithmicMedia',
] as const

/** Terms of it that stand for generated pictures, seen from the strict side. */
export const generatedTypes: readonly string[] = ['trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia', 'compositeSynthetic', 'virtualRecording']
