import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Wordless as Shown } from '../nodes/WordlessNode.ts'
import { useOpenStory } from '../open.ts'
import { EmbedBlock } from './EmbedBlock.tsx'
import { PictureBlock } from './PictureBlock.tsx'

/** Pictures and embeds, drawn by React into the places that the editor keeps for them. */
export function Wordless() {
  const { editor } = useOpenStory()
  const [blocks, setBlocks] = useState<Readonly<Record<string, Shown>>>(() => editor.getDecorators<Shown>())
  useEffect(() => {
    setBlocks(editor.getDecorators<Shown>())
    return editor.registerDecoratorListener<Shown>(setBlocks)
  }, [editor])
  return Object.entries(blocks).map(([key, block]) => {
    const place = editor.getElementByKey(key)
    return place && createPortal(block.type === 'picture' ? <PictureBlock photo={block.photo} nodeKey={key} /> : <EmbedBlock url={block.url} nodeKey={key} />, place, key)
  })
}
