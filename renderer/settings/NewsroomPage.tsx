import { useState } from 'react'
import { asRefusal, useInfo, useSession } from '../session/index.ts'
import { Button, useText } from '../ui/index.ts'
import { Line } from './Line.tsx'

/** Who the newsroom is, and where it lies. */
export function NewsroomPage() {
  const text = useText()
  const { shell, rename } = useSession()
  const info = useInfo()
  const [trouble, setTrouble] = useState('')
  const keep = (key: 'name' | 'person', value: string): void => {
    rename(key, value).then(() => setTrouble(''), (error: unknown) => setTrouble(text('settings.saveFailed', { why: asRefusal(error).message })))
  }
  return (
    <>
      <h1>{text('settings.newsroom')}</h1>
      <p className="intro">{text('settings.intro')}</p>
      <Line label={text('settings.name')} hint={text('settings.nameHint')} value={info.name} onChange={value => keep('name', value)} />
      <Line label={text('settings.person')} hint={text('settings.personHint')} value={info.person} onChange={value => keep('person', value)} />
      {trouble && <p className="stop" role="alert">{trouble}</p>}
      <h2>{text('settings.folder')}</h2>
      <p className="code-line">{info.folder}</p>
      <p className="hint">{text('settings.folderHint')}</p>
      <p className="row-x spaced">
        <Button look="line" onClick={() => void shell.openNewsroom()}>{text('settings.open')}</Button>
        <Button look="line" onClick={() => void shell.createNewsroom()}>{text('settings.create')}</Button>
      </p>
    </>
  )
}
