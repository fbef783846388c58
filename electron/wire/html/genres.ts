import { unescaped, type Subject } from '../../newsroom/index.ts'
import { genreOf } from '../codes/index.ts'
import { all, own, textIn, typesOf, type Node } from './json-ld.ts'

/** The IPTC’s vocabulary of genres. */
export const GENRES = 'http://cv.iptc.org/newscodes/genre/'

/** Kinds of article that schema.org knows as types of their own. */
const ofType: Readonly<Record<string, string>> = { AnalysisNewsArticle: 'Analysis', OpinionNewsArticle: 'Opinion', BackgroundNewsArticle: 'Background', ReviewNewsArticle: 'Review' }

/** Genres by address, each after the word that names it, by words that are known, and by the type of the article. */
export function genresOf(article: Node): readonly Subject[] {
  const found: Subject[] = []
  let word: string | undefined
  for (const value of all(own(article, 'genre'))) {
    const text = textIn(value) ?? ''
    const code = new RegExp(`^${GENRES.replace('http:', 'https?:').replaceAll('.', '\\.')}(.+)$`).exec(text)?.[1]
    if (code === undefined) { if (word !== undefined) found.push(...known(word)); word = text; continue }
    found.push({ scheme: 'genre', code: unescaped(code), ...(word && { name: word }) })
    word = undefined
  }
  if (word !== undefined) found.push(...known(word))
  if (found.length > 0) return found
  return typesOf(article).flatMap(type => { const code = Object.hasOwn(ofType, type) ? ofType[type] : undefined; return code === undefined ? [] : [{ scheme: 'genre', code }] })
}

const known = (word: string): readonly Subject[] => { const genre = genreOf(word); return genre ? [{ ...genre, name: word }] : [] }
