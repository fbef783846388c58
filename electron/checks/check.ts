import { bySeverity, type Finding, type Photo, type Story } from '../newsroom/index.ts'
import { anchorOf, dates } from './dates.ts'
import { doubledWords } from './doubled.ts'
import { hyphenation } from './hyphens.ts'
import { nameSpellings } from './names/names.ts'
import { passagesOf, photoPassages, removedCaptions, type Passage } from './passages.ts'
import { removedTwice, repeatedText } from './repeated.ts'

/** In German every noun has a capital, so capitals tell no names there. */
const capitalsTellNames = (language: string | undefined): boolean => !language?.toLowerCase().startsWith('de')
const isEnglish = (language: string | undefined): boolean => !language || language.toLowerCase().startsWith('en')

function rules(passages: readonly Passage[], language: string | undefined, removed: readonly Passage[] = []): readonly Finding[] {
  return [
    ...(capitalsTellNames(language) ? nameSpellings([...passages, ...removed]) : []),
    ...doubledWords(passages),
    ...repeatedText(passages),
    ...(isEnglish(language) ? hyphenation(passages) : []),
  ]
}

/** All checks on a story with its pictures: errors first. Pure; the same story gives the same findings. */
export function check(story: Story): readonly Finding[] {
  const passages = passagesOf(story)
  return bySeverity([
    ...rules(passages, story.language, removedCaptions(story)),
    ...removedTwice(story),
    ...(isEnglish(story.language) ? dates(passages, anchorOf(story, passages)) : []),
  ])
}

/** All checks on one picture by itself; its own date is the anchor of dates without a year. */
export function checkPhoto(photo: Photo): readonly Finding[] {
  const passages = photoPassages(photo)
  const anchor = anchorOf({ dateline: null, ...(photo.taken === undefined ? {} : { created: photo.taken }) }, passages)
  return bySeverity([...rules(passages, photo.language), ...(isEnglish(photo.language) ? dates(passages, anchor) : [])])
}
