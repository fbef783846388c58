import { useInfo } from '../session/index.ts'
import { useText } from '../ui/index.ts'

export function AboutPage() {
  const text = useText()
  const { version } = useInfo()
  return (
    <>
      <h1>Dateline</h1>
      <div className="ff"><span className="lb">{text('settings.version')}</span><span>{version}</span></div>
      <div className="ff"><span className="lb">{text('settings.licence')}</span><span>{text('settings.licenceText')}</span></div>
    </>
  )
}
