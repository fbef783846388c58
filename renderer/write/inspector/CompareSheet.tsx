import { useEffect, useState } from 'react'
import type { VersionRow } from '../../../electron/contract/index.ts'
import { compare, docOf, readStory, type BlockChange, type Comparison, type Piece } from '../../../electron/documents/index.ts'
import { useSession } from '../../session/index.ts'
import { Button, Sheet, useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'

type CompareSheetProps = Readonly<{ version: VersionRow; onRestore: () => void; onClose: () => void }>

/** A version against the story as it is now: what came is underlined, what went is struck out. */
export function CompareSheet({ version, onRestore, onClose }: CompareSheetProps) {
  const text = useText()
  const comparison = useComparison(version.id)
  const changed = comparison?.blocks.filter(({ change }) => change !== 'same').length ?? 0
  return (
    <Sheet title={version.label || text(`cause.${version.cause}`)} lead={text('write.compareLead', { count: changed + (comparison?.fields.length ?? 0) })} onClose={onClose}
      foot={<><Button look="primary" onClick={onRestore}>{text('write.restoreThis')}</Button><Button look="quiet" onClick={onClose}>{text('app.close')}</Button></>}>
      <div className="comparison">
        {comparison?.fields.map(({ field, pieces }) => <p key={field} className="field"><b>{text('write.fieldChanged', { field })}</b> <Pieces pieces={pieces} /></p>)}
        {comparison?.blocks.map(block => <Change key={`${block.id}-${block.change}`} block={block} />)}
      </div>
    </Sheet>
  )
}

function useComparison(version: number): Comparison | null {
  const { documents } = useSession()
  const { id, doc } = useOpenStory()
  const [comparison, setComparison] = useState<Comparison | null>(null)
  useEffect(() => {
    let isShown = true
    documents.readVersion({ document: id, version }).then(({ state }) => {
      const past = docOf(state)
      if (isShown) setComparison(compare(readStory(past, id, () => undefined), readStory(doc, id, () => undefined)))
      past.destroy()
    }).catch(reportError)
    return () => { isShown = false }
  }, [documents, id, doc, version])
  return comparison
}

function Change({ block }: Readonly<{ block: BlockChange }>) {
  const text = useText()
  const isPicture = block.type === 'picture'
  return (
    <p className={block.change}>
      {isPicture ? <span className={block.change}>{text(block.change === 'added' ? 'write.pictureAdded' : block.change === 'removed' ? 'write.pictureRemoved' : 'write.picture')}</span> : <Pieces pieces={block.pieces} />}
    </p>
  )
}

function Pieces({ pieces }: Readonly<{ pieces: readonly Piece[] }>) {
  return pieces.map(({ kind, text }, i) => (kind === 'added' ? <ins key={i}>{text}</ins> : kind === 'removed' ? <del key={i}>{text}</del> : <span key={i}>{text}</span>))
}
