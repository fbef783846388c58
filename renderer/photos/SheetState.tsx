import type { PhotoRow } from '../../electron/contract/index.ts'
import { useSession, type Rows } from '../session/index.ts'
import { Button, Empty, useText } from '../ui/index.ts'

/** The sheet when there is nothing to show: still asking, nothing found, nothing yet, or why not. */
export function SheetState({ rows: { total, trouble }, words }: Readonly<{ rows: Rows<PhotoRow>; words: string }>) {
  const text = useText()
  const { imports } = useSession()
  if (trouble) return <Empty middle title={trouble.message}>{trouble.remedy}</Empty>
  if (total === null) return <div className="grow" aria-busy="true"><span className="vh">{text('photos.loading')}</span></div>
  if (words) return <Empty middle title={text('photos.nothing')}>{text('photos.nothingHint')}</Empty>
  return (
    <Empty middle title={text('photos.empty')} actions={<Button look="primary" onClick={() => void imports.choose('folder')}>{text('command.importFolder')}</Button>}>
      {text('photos.emptyHint')}
    </Empty>
  )
}
