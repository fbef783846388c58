import { Import, Plus } from 'lucide-react'
import { useState } from 'react'
import type { StoryRow } from '../../../electron/contract/index.ts'
import { shownKeys, useRows, useSession } from '../../session/index.ts'
import { Empty, FilterField, IconButton, Notice, RowList, useText } from '../../ui/index.ts'
import { StoryItem } from './StoryItem.tsx'

const HEIGHT = 62

type StoryListProps = Readonly<{ open: string | null; onOpen: (id: string) => void }>

/** All stories, newest first; the words of the filter are looked for in headline, slug, byline and text. */
export function StoryList({ open, onOpen }: StoryListProps) {
  const text = useText()
  const { begin, imports } = useSession()
  const [words, setWords] = useState('')
  const { rows, total, need, trouble } = useRows('story', words)
  return (
    <>
      <div className="head">
        <FilterField label={text('write.filter')} value={words} onChange={setWords} />
        <IconButton icon={Import} label={text('command.import')} keys={shownKeys('Mod+O')} onClick={() => { imports.choose('files').catch(reportError) }} />
        <IconButton icon={Plus} label={text('command.newStory')} keys={shownKeys('Mod+N')} onClick={() => { begin('story').catch(reportError) }} />
      </div>
      {trouble && <Notice title={text('write.listFailed')}>{trouble.message} {trouble.remedy}</Notice>}
      {total === 0
        ? <Empty title={text(words ? 'write.noneFound' : 'write.none')}>{text(words ? 'write.noneFoundHint' : 'write.noneHint')}</Empty>
        : <RowList<StoryRow> label={text('write.stories')} total={total ?? 0} rows={rows} need={need} idOf={row => row.id} selected={open} onSelect={onOpen} height={HEIGHT} itemClass="item">
            {row => <StoryItem row={row} />}
          </RowList>}
    </>
  )
}
