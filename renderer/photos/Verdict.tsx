import { badgeOf, decide, type Photo } from '../../electron/newsroom/index.ts'
import { Badge, useText } from '../ui/index.ts'
import { newsOnTheWeb, TONES } from './use.ts'

/** May it be used for news on the web now? The answer of the gate, with every reason, as it stands at this key. */
export function Verdict({ photo }: Readonly<{ photo: Photo }>) {
  const text = useText()
  const use = newsOnTheWeb(photo, new Date().toISOString())
  const { badge, reason } = badgeOf(photo.rights, use)
  const decision = decide(photo.rights, use)
  return (
    <section className={`verdict ${TONES[badge]}`} aria-live="polite" aria-label={text('rights.verdict')}>
      <Badge tone={TONES[badge]}>{text(`rights.${badge}`)}</Badge>
      <ul>
        {decision.verdict === 'allowed' ? <li>{reason || text('rights.allowed')}</li> : decision.reasons.map(({ code, sentence }) => <li key={code + sentence}>{sentence}</li>)}
      </ul>
    </section>
  )
}
