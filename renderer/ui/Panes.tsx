import { PanelLeft, PanelRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './IconButton.tsx'
import { Splitter } from './Splitter.tsx'
import { useWidth } from './useWidth.ts'

export type PaneSizes = Readonly<{ list: number; inspector: number; listFolded: boolean; inspectorFolded: boolean }>

type PanesProps = Readonly<{
  sizes: PaneSizes
  onSizes: (sizes: PaneSizes) => void
  names: Readonly<Record<'list' | 'work' | 'inspector' | 'resizeList' | 'resizeInspector' | 'foldList' | 'foldInspector', string>>
  list?: ReactNode
  work: ReactNode
  inspector?: ReactNode
  status?: ReactNode
}>

/** Below these widths of the window a pane folds by itself, and unfolds over the work. */
const NARROW = 1100
const NARROWEST = 800

/** List, work and inspector side by side, each of a size that the person chose; the line of facts below them. */
export function Panes({ sizes, onSizes, names, list, work, inspector, status }: PanesProps) {
  const width = useWidth()
  const listOver = width < NARROWEST
  const inspectorOver = width < NARROW
  const listShown = list !== undefined && sizes.listFolded === listOver
  const inspectorShown = inspector !== undefined && sizes.inspectorFolded === inspectorOver
  return (
    <>
      <div className="panes">
        {listShown && (
          <section className={listOver ? 'list over' : 'list'} aria-label={names.list} style={{ width: sizes.list }}>
            {list}
            <Splitter label={names.resizeList} size={sizes.list} min={180} max={480} side="right" onSize={size => onSizes({ ...sizes, list: size })} onFold={() => onSizes({ ...sizes, listFolded: !sizes.listFolded })} />
          </section>
        )}
        <section className="work" aria-label={names.work}>{work}</section>
        {inspectorShown && (
          <section className={inspectorOver ? 'insp over' : 'insp'} aria-label={names.inspector} style={{ width: sizes.inspector }}>
            {inspector}
            <Splitter label={names.resizeInspector} size={sizes.inspector} min={240} max={560} side="left" onSize={size => onSizes({ ...sizes, inspector: size })} onFold={() => onSizes({ ...sizes, inspectorFolded: !sizes.inspectorFolded })} />
          </section>
        )}
      </div>
      <footer className="foot">
        {list !== undefined && (listOver || sizes.listFolded) && <IconButton icon={PanelLeft} label={names.foldList} pressed={listShown} onClick={() => onSizes({ ...sizes, listFolded: !sizes.listFolded })} />}
        <div className="status">{status}</div>
        {inspector !== undefined && (inspectorOver || sizes.inspectorFolded) && <IconButton icon={PanelRight} label={names.foldInspector} pressed={inspectorShown} onClick={() => onSizes({ ...sizes, inspectorFolded: !sizes.inspectorFolded })} />}
      </footer>
    </>
  )
}
