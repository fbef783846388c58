/** The parts of a text behind its headline block. `notes` are for editors and never body. */
export type Parts = Readonly<{ body: readonly string[]; notebook: readonly string[]; isPrivate: boolean; private: readonly string[]; signOff: string }>

const NOTEBOOK = /^(?:#\s+(?:dpa[ -])?(?:notebook|notizblock|notes?)\s*|-- notebook --)$/i
const STARS = /^\*(?: \*){3,}$/
const PRIVATE = /^(?:The following information is not (?:intended )?for publication|(?:\*\s*)?Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt)\b/i
/** Agency and initials: `dpa wsz jln npr`; Belga ends a text with `./.` and initials. */
const SIGN_OFF = /^(?:[a-z]{2,10}(?: [a-z]{2,4}){1,7}|\.\/\.(?:\s?[A-Z/]{1,12})?)$/

/** `Notebook`, then `* * * *` and what is not for publication (dpa), and the sign-off at the end of either. */
export function partsOf(lines: readonly string[]): Parts {
  const last = lines.findLastIndex(line => line.trim() !== '')
  const end = SIGN_OFF.test((lines[last] ?? '').trim()) && last > 0 ? last : -1
  const text = end < 0 ? lines : lines.slice(0, end)
  const notebook = text.findIndex(line => NOTEBOOK.test(line.trim()))
  const hidden = text.findIndex(line => STARS.test(line.trim()) || PRIVATE.test(line.trim()))
  const ends = [notebook, hidden].filter(at => at >= 0)
  return {
    body: text.slice(0, ends.length === 0 ? text.length : Math.min(...ends)),
    notebook: notebook < 0 ? [] : text.slice(notebook + 1, hidden > notebook ? hidden : text.length),
    isPrivate: hidden >= 0,
    private: hidden < 0 ? [] : text.slice(hidden).filter(line => !STARS.test(line.trim()) && !PRIVATE.test(line.trim())),
    signOff: end < 0 ? '' : (lines[end] ?? '').trim(),
  }
}

/** Notes as text: lines are joined until an empty one; headings, items and lines with a label stand alone. */
export function noteText(lines: readonly string[]): string {
  const out: string[] = []
  let isOpen = false
  for (const raw of lines) {
    const line = raw.trim()
    const isAlone = /^(?:#{1,6}\s|[-*] |-- .* --$)/.test(line) || (/^[\p{L} ]{2,24}: /u.test(line) && !/^[-*] /.test(out.at(-1) ?? ''))
    if (line !== '' && isOpen && !isAlone) out[out.length - 1] = `${out.at(-1) ?? ''} ${line}`
    else if (line !== '') out.push(line)
    isOpen = line !== '' && !/^(?:#{1,6}\s|-- .* --$)/.test(line)
  }
  return out.join('\n')
}
