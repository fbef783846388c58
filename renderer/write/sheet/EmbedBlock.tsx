import { Link2, X } from 'lucide-react'
import { IconButton, useText } from '../../ui/index.ts'
import { useBlock } from './selected.ts'

type EmbedBlockProps = Readonly<{ url: string; nodeKey: string }>

/** Something of the web, by its address: nothing is loaded from there. */
export function EmbedBlock({ url, nodeKey }: EmbedBlockProps) {
  const text = useText()
  const { isSelected, select, remove } = useBlock(nodeKey)
  return (
    <div className={isSelected ? 'embed selected' : 'embed'} onClick={select}>
      <Link2 aria-hidden />
      <span className="cut">{url}</span>
      <IconButton icon={X} label={text('write.removeEmbed')} onClick={remove} />
    </div>
  )
}
