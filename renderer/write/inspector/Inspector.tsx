import { useState } from 'react'
import { TabBar, useText } from '../../ui/index.ts'
import { useOpenStory } from '../open.ts'
import { ChecksTab } from './ChecksTab.tsx'
import { PicturesTab } from './PicturesTab.tsx'
import { useRemarks } from './remarks.ts'
import { StoryTab } from './StoryTab.tsx'
import { VersionsTab } from './VersionsTab.tsx'

type Tab = 'story' | 'checks' | 'pictures' | 'versions'

/** What is known of the open story beside its text. */
export function Inspector() {
  const text = useText()
  const { digest: { pictures } } = useOpenStory()
  const [tab, setTab] = useState<Tab>('story')
  const remarks = useRemarks()
  return (
    <TabBar<Tab> label={text('pane.inspector')} value={tab} onChange={setTab} tabs={[
      ['story', text('write.tabStory')], ['checks', text('write.tabChecks'), remarks.count], ['pictures', text('write.tabPictures'), pictures.length], ['versions', text('write.tabVersions')],
    ]}>
      {tab === 'story' && <StoryTab />}
      {tab === 'checks' && <ChecksTab remarks={remarks} />}
      {tab === 'pictures' && <PicturesTab />}
      {tab === 'versions' && <VersionsTab />}
    </TabBar>
  )
}
