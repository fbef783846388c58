import { Package, Plus } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { place, shownKeys, useCommands, useDocument, usePanes, usePreference, useRows, useSession, type Command } from '../session/index.ts'
import { Button, Empty, FilterField, IconButton, Panes, RowList, useText } from '../ui/index.ts'
import { PackageDesk } from './PackageDesk.tsx'
import './desk.css'

/** Packages: what leaves together. The list, and the one that is open. */
export function DeskWorkspace() {
  const text = useText()
  const session = useSession()
  const panes = usePanes('desk', { list: 216, inspector: 320 })
  const [words, setWords] = useState('')
  const rows = useRows('package', words)
  const [stored, setOpen] = usePreference(place.package)
  const open = stored ?? rows.rows.get(0)?.id ?? null
  const { document, trouble } = useDocument('package', open)
  const begin = useCallback(() => void session.begin('package'), [session])
  useDeskCommands()
  const list = (
    <>
      <div className="head">
        <FilterField label={text('desk.filter')} value={words} onChange={setWords} />
        <IconButton icon={Plus} label={text('command.newPackage')} keys={shownKeys('Mod+Shift+N')} onClick={begin} />
      </div>
      {rows.trouble && <Empty title={rows.trouble.message}>{rows.trouble.remedy}</Empty>}
      {rows.total === 0 && <Empty title={text(words ? 'desk.nothing' : 'desk.empty')}>{words ? '' : text('desk.emptyHint')}</Empty>}
      {rows.total !== null && rows.total > 0 && (
        <RowList label={text('desk.packages')} total={rows.total} rows={rows.rows} need={rows.need} idOf={row => row.id} selected={open} onSelect={setOpen} height={28} itemClass="link">
          {row => <><Package aria-hidden /><span className="cut">{row.title || text('photos.untitled')}</span><span className="n">{row.stories + row.photos}</span></>}
        </RowList>
      )}
    </>
  )
  if (document) return <PackageDesk key={document.id} document={document} panes={panes} list={list} />
  return (
    <Panes {...panes} names={{ ...panes.names, list: text('desk.packages'), work: text('desk.package') }} list={list}
      work={open === null && rows.total === 0 ? <Empty middle title={text('desk.first')} actions={<Button look="primary" onClick={begin}>{text('desk.firstStep')}</Button>}>{text('desk.firstHint')}</Empty>
        : trouble ? <Empty middle title={trouble.message}>{trouble.remedy}</Empty> : <div aria-busy={open !== null} />} />
  )
}

function useDeskCommands(): void {
  const text = useText()
  const { history } = useSession()
  useCommands(useMemo((): readonly Command[] => [
    { id: 'undo', label: text('photos.undo'), keys: 'Mod+Z', run: () => history.desk.undo() },
    { id: 'redo', label: text('photos.redo'), keys: 'Mod+Shift+Z', run: () => history.desk.redo() },
    { id: 'find', label: text('desk.filter'), keys: '/', run: () => document.querySelector<HTMLInputElement>('.list .filter input')?.focus() },
  ], [text, history]))
}
