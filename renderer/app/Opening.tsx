import { useEffect, useState } from 'react'
import { IntlProvider } from 'react-intl'
import type { Shell } from '../../electron/contract/index.ts'
import type { NewsroomError } from '../../electron/newsroom/index.ts'
import { asRefusal, openSession, SessionContext, type Connection, type Session } from '../session/index.ts'
import { Empty, english, useText } from '../ui/index.ts'
import { App } from './App.tsx'

type OpeningProps = Readonly<{ connection: Connection; shell: Shell }>

/** The window before the newsroom has answered, and the newsroom when it has. */
export function Opening({ connection, shell }: OpeningProps) {
  const [session, setSession] = useState<Session>()
  const [trouble, setTrouble] = useState<NewsroomError>()
  useEffect(() => {
    openSession(connection, shell).then(setSession, (error: unknown) => setTrouble(asRefusal(error)))
  }, [connection, shell])
  return (
    <IntlProvider locale={navigator.language} defaultLocale="en" messages={english} onError={reportError}>
      {session ? <SessionContext value={session}><App /></SessionContext> : <Waiting trouble={trouble} />}
    </IntlProvider>
  )
}

function Waiting({ trouble }: Readonly<{ trouble: NewsroomError | undefined }>) {
  const text = useText()
  if (!trouble) return <main className="workspace" aria-busy="true"><span className="vh">{text('app.opening')}</span></main>
  return <main className="workspace"><Empty middle title={text('app.failed')}><p>{trouble.message}</p><p>{trouble.remedy}</p></Empty></main>
}
