import { FileText, Image, Package, Terminal, type LucideIcon } from 'lucide-react'
import { useStore } from 'zustand'
import { shownKeys, useRows, useSession } from '../session/index.ts'
import { useText } from '../ui/index.ts'

export type Found = Readonly<{ id: string; label: string; detail?: string; keys?: string; picture?: string; icon: LucideIcon; run: () => void }>
type Group = Readonly<{ title: string; entries: readonly Found[] }>

const MOST = 6

/** What has these words, by kind: commands by their label, the rest as the newsroom finds it. */
export function useFound(words: string): readonly Group[] {
  const text = useText()
  const session = useSession()
  const commands = useStore(session.commands)
  const stories = useRows('story', words)
  const photos = useRows('photo', words)
  const packages = useRows('package', words)
  const wanted = words.trim().toLowerCase()
  const groups: readonly Group[] = [
    { title: text('palette.commands'), entries: commands.filter(({ id, label, when }) => id !== 'palette' && label.toLowerCase().includes(wanted) && (when?.() ?? true))
      .map(({ id, label, keys, run }) => ({ id, label, icon: Terminal, run, ...keys ? { keys: shownKeys(keys) } : {} })) },
    { title: text('palette.stories'), entries: some(stories.rows).map(({ id, slug, headline }) => ({ id, label: headline || slug, detail: slug, icon: FileText, run: () => session.go('write', id) })) },
    { title: text('palette.pictures'), entries: some(photos.rows).map(({ id, name, headline, caption, sha256 }) => ({
      id, label: headline || caption || name, detail: name, icon: Image, run: () => session.go('photos', id), ...sha256 ? { picture: `dateline://photo/${sha256}/320` } : {},
    })) },
    { title: text('palette.packages'), entries: some(packages.rows).map(({ id, title }) => ({ id, label: title, icon: Package, run: () => session.go('desk', id) })) },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

const some = <Row>(rows: ReadonlyMap<number, Row>): readonly Row[] => [...rows].sort(([a], [b]) => a - b).slice(0, MOST).map(([, row]) => row)
