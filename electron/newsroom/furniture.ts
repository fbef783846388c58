import { isAgency } from './dateline.data.ts'
import { buttonWords, captionBoilerplate, furnitureBeginnings, furnitureLines } from './furniture.data.ts'

const LONGEST = 90

/**
 * Is this whole line furniture of a web page ("Advertisement", "Latest Headlines", a share bar)? Never true of a line of
 * more than 90 characters, and never of a sentence that only begins like one.
 */
export function isFurniture(line: string): boolean {
  const text = line.trim()
  if (text === '' || text.length > LONGEST) return false
  const bare = text.replace(/^[|›»>▸•·*\s]+/u, '').replace(/[|›»>▸•·:…\s]+$/u, '').toLowerCase()
  if (furnitureLines.has(bare) || isButtonBar(bare)) return true
  return furnitureBeginnings.some(beginning => beginning.test(text))
}

/** Does the line end a story on the wire (`-30-`, `###`, `(END)`, `ends`)? */
export const isEndMark = (line: string): boolean => /^(?:-\s?(?:30|0)\s?-|#{3,}|\*{3,}|_{3,}|\(?END\)?|-?\s?ENDS?\s?-?|-?ends-?|n{4}|N{4}|\(more\)|\(MORE\)|REUTER|\/PRNewswire\/?)$/u.test(line.trim())

const INITIALS = /^[a-z]{2,4}(?:\/[a-z]{2,4}){1,7}$/
const SIGNED = /^(?<agency>[\p{L}-]{2,10})(?: \p{Lu}{2,6}){0,2}(?: [a-z]{2,4}(?:\/[a-z]{2,4})*){1,7}$/u

/** Do those who wrote and edited sign with their initials here (`hh/ph/ts/hd`, `AAP RTV ar`, `dpa wsz jln npr`)? Only true of the last lines of a story. */
export function isSignOff(line: string): boolean {
  const text = line.trim()
  if (text.length > LONGEST) return false
  return INITIALS.test(text) || isAgency(SIGNED.exec(text)?.groups?.['agency'] ?? '')
}

/** A caption without what the page put behind a bar at its end (`| License Photo`), and that part as it stood. */
export function splitBoilerplate(caption: string): Readonly<{ caption: string; boilerplate: string }> {
  const bar = caption.lastIndexOf('|')
  const boilerplate = caption.slice(bar + 1).trim()
  if (bar < 0 || !captionBoilerplate.includes(boilerplate)) return { caption, boilerplate: '' }
  return { caption: caption.slice(0, bar).trimEnd(), boilerplate: caption.slice(bar).trim() }
}

function isButtonBar(text: string): boolean {
  const words = text.split(/[\s|,·•/]+/u).filter(Boolean)
  return words.length > 1 && words.every(word => buttonWords.has(word))
}
