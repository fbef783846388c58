import { useEffect, useState } from 'react'
import { bySeverity, type Finding } from '../../electron/newsroom/index.ts'
import { useSaving, useSession } from '../session/index.ts'
import { Remark, useText } from '../ui/index.ts'

const QUIET = 400
const TONES = { error: 'stop', warning: 'warn', note: 'note' } as const

/** What the checks say about the picture, as it is stored; rights stand in their own panel. */
export function Remarks({ id }: Readonly<{ id: string }>) {
  const text = useText()
  const { documents } = useSession()
  const { unsaved, at } = useSaving()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  useEffect(() => {
    if (unsaved > 0) return undefined
    let wanted = true
    const timer = setTimeout(() => {
      documents.check({ document: id }).then(found => { if (wanted) setFindings(found) }, reportError)
    }, QUIET)
    return () => { wanted = false; clearTimeout(timer) }
  }, [documents, id, unsaved, at])
  const told = bySeverity(findings).filter(({ rule }) => !rule.startsWith('rights/'))
  if (told.length === 0) return null
  return (
    <>
      <div className="sub">{text('photos.checks')}<span className="r">{told.length}</span></div>
      <ul aria-label={text('photos.checks')}>{told.map((finding, index) => <Remark key={index} tone={TONES[finding.severity]}>{finding.message}</Remark>)}</ul>
    </>
  )
}
