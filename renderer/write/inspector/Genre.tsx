import { setField } from '../../../electron/documents/index.ts'
import { Choice, useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { useStored } from '../reading.ts'

/** Genres that a desk uses, by their codes of the IPTC; a story may hold any other. */
const GENRES = [
  'Analysis', 'Background', 'Brief', 'Feature', 'Forecast', 'Interview', 'Listing_of_facts', 'Obituary', 'Opinion', 'Press_Release', 'Profile', 'Review', 'Wrapup',
] as const

type Stored = Readonly<{ scheme: string; code: string; name?: string }>

const isGenre = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'scheme' in value && typeof value.scheme === 'string' && 'code' in value && typeof value.code === 'string'

/** What kind of story it is: the first of its genres; those that came with it stay. */
export function Genre() {
  const text = useText()
  const { doc } = useOpenStory()
  const stored = useStored(doc, 'genres')
  const [first, ...rest] = Array.isArray(stored) ? stored.filter(isGenre) : []
  const known = GENRES.find(code => first?.scheme === 'genre' && code === first.code)
  const strange = first && !known ? [[keyOf(first), first.name ?? first.code] as const] : []
  const options = [['', text('write.unset')] as const, ...strange, ...GENRES.map(code => [`genre:${code}`, text(`genre.${code}`)] as const)]
  return (
    <Choice label={text('write.genre')} value={first ? keyOf(first) : ''} options={options} onChange={key => {
      const code = GENRES.find(each => key === `genre:${each}`)
      const genres = code ? [{ scheme: 'genre', code }, ...rest] : rest
      setField(doc, 'genres', genres.length > 0 ? genres.map(each => ({ ...each })) : undefined)
    }} />
  )
}

const keyOf = ({ scheme, code }: Stored): string => `${scheme}:${code}`
