import { useCallback, useEffect, useMemo, useState } from 'react'
import type * as Y from 'yjs'
import { place, useDocument, useDocuments, useInfo, usePanes, usePreference, useSession } from '../session/index.ts'
import { Button, Empty, Notice, Panes, useText } from '../ui/index.ts'
import { useStoryCommands } from './commands.ts'
import { digest } from './digest.ts'
import { useFindings } from './findings.ts'
import { Inspector } from './inspector/Inspector.tsx'
import { wordsAt } from './inspector/jump.ts'
import { StoryList } from './list/StoryList.tsx'
import { OpenStoryContext, type OpenStory } from './open.ts'
import { useLater } from './reading.ts'
import { openEditor, type SheetEditor } from './sheet/editor.ts'
import { StorySheet } from './sheet/StorySheet.tsx'
import { StatusLine } from './StatusLine.tsx'
import { useWalkThroughChecks } from './walk.ts'
import './write.css'

const SIZES = { list: 264, inspector: 304 }

/** Write: the stories, the one that is open, and what is known of it. */
export function WriteWorkspace() {
  const text = useText()
  const panes = usePanes('write', SIZES)
  const [id, setOpen] = usePreference(place.story)
  const { document, trouble } = useDocument('story', id)
  const story = useEditor(document?.doc ?? null, id)
  const list = <StoryList open={id} onOpen={setOpen} />
  if (!story) return <Panes {...panes} list={list} work={trouble ? <Notice title={text('write.openFailed')}>{trouble.message} {trouble.remedy}</Notice> : <Nothing isOpening={id !== null} />} />
  return <OpenPanes key={story.id} panes={panes} list={list} story={story} />
}

type Opened = Omit<OpenStory, 'findings' | 'meant' | 'digest' | 'photos'>

/** The editor of the open document, made when its state is there and closed with it. */
function useEditor(doc: Y.Doc | null, id: string | null): Opened | null {
  const { person } = useInfo()
  const [opened, setOpened] = useState<(Readonly<{ doc: Y.Doc; id: string }> & SheetEditor) | null>(null)
  useEffect(() => {
    if (!doc || id === null) return undefined
    const made = openEditor(doc, person)
    setOpened({ ...made, doc, id })
    return () => { setOpened(null); made.close() }
  }, [doc, id, person])
  return useMemo(() => (opened && opened.doc === doc ? { id: opened.id, doc: opened.doc, person, editor: opened.editor, binding: opened.binding } : null), [opened, doc, person])
}

type OpenPanesProps = Readonly<{ panes: ReturnType<typeof usePanes>; list: React.ReactNode; story: Opened }>

function OpenPanes({ panes, list, story }: OpenPanesProps) {
  const findings = useFindings(story.id)
  const read = useLater(story.doc, digest)
  const documents = useDocuments('photo', read.pictures)
  const photos = useMemo(() => new Map(documents.map(document => [document.id, document])), [documents])
  const meant = useMemo(() => new Map(findings.map(finding => [finding, wordsAt({ doc: story.doc, photos }, finding.where)])), [findings, story, photos])
  const open = useMemo(() => ({ ...story, findings, meant, digest: read, photos }), [story, findings, meant, read, photos])
  useStoryCommands(story)
  useWalkThroughChecks(open)
  return (
    <OpenStoryContext value={open}>
      <Panes {...panes} list={list} work={<StorySheet />} inspector={<Inspector />} status={<StatusLine />} />
    </OpenStoryContext>
  )
}

function Nothing({ isOpening }: Readonly<{ isOpening: boolean }>) {
  const text = useText()
  const { begin } = useSession()
  const start = useCallback(() => { begin('story').catch(reportError) }, [begin])
  if (isOpening) return null
  return <Empty middle title={text('write.nothingOpen')} actions={<Button look="primary" onClick={start}>{text('write.begin')}</Button>}>{text('write.nothingOpenHint')}</Empty>
}
