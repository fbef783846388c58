import { isFurniture, peopleIn, type Photo, splitCredit } from '../newsroom/index.ts'
import { blankPhoto } from './blank.ts'

/**
 * The record of a picture of which only the printed caption is known: caption without its credit, credit as printed, the
 * photographer, the people with their places. What a web page put behind it is given apart. Rights stay unknown.
 */
export function describedPhoto(printed: string, guid: string): Readonly<{ photo: Photo; boilerplate: string }> {
  const { caption, credit, bylines, source, copyright, boilerplate = '' } = splitCredit(printed)
  const byline = bylines.join(', ')
  return {
    photo: { ...blankPhoto(guid), caption, people: peopleIn(caption), ...(credit && { credit }), ...(byline && { byline }), ...(source && { source }), ...(copyright && { copyright }) },
    boilerplate,
  }
}

/**
 * Is this paragraph the caption of a picture? Sure with a credit at its end (`(UPI Photo/POOL)`) or what pages put behind
 * captions (`| License Photo`); before the story begins, places of people (`(L)`, `(2R)`) say it too.
 */
export function isCaption(text: string, isBeforeStory: boolean): boolean {
  if (text.length > 4000 || text.length < 20 || isFurniture(text)) return false
  const { caption, credit, boilerplate } = splitCredit(text)
  if (boilerplate) return true
  if (credit) return caption.length >= 20 && /\/|\b(?:photos?|foto|images?|pictures?|courtesy|handout|via)\b/i.test(credit)
  return isBeforeStory && /\([^()]*\)/.test(text) && peopleIn(text).length > 0
}

/** The same for captions that say the same in other white space, capitals or marks. */
export const captionKey = (caption: string): string => caption.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
