import { canonical, type Marks, type Run } from '../../newsroom/index.ts'

/** Faces of the typographic codes: SO and SI (upper and lower rail), DC1 to DC3 (IPTC control set of 1976). */
const faces: Readonly<Record<string, Marks>> = { '\u000e': { b: true }, '\u000f': {}, '\u0011': {}, '\u0012': { i: true }, '\u0013': { b: true } }

/** Text with codes of faces as runs: bold and italic as the codes say, until the next code. */
export function railRuns(text: string): readonly Run[] {
  let marks: Marks = {}
  return canonical(text.split(/([\u000e\u000f\u0011-\u0013])/).flatMap((part): readonly Run[] => {
    const face = faces[part]
    if (face) { marks = face; return [] }
    return part ? [{ text: part, marks }] : []
  }))
}

export const withoutRails = (text: string): string => text.replace(/[\u000e\u000f\u0011-\u0013]/g, '')
