import type { Preview } from '../../electron/contract/index.ts'
import { Remark, useText } from '../ui/index.ts'

/** What this format can't carry, each thing once, with what stands there instead. */
export function Lost({ losses }: Readonly<{ losses: Preview['losses'] }>) {
  const text = useText()
  const once = [...new Map(losses.map(loss => [`${fieldOf(loss.path)} ${loss.reason} ${loss.proposal ?? ''}`, loss])).values()]
  return (
    <div className="lost scroll" role="region" aria-label={text('desk.losses')} tabIndex={0}>
      <h3 className="fgroup">{text('desk.losses')}<span className="n">{losses.length || ''}</span></h3>
      <ul>
        {once.length === 0 && <Remark tone="right">{text('desk.losesNothing')}</Remark>}
        {once.map(({ path, reason, proposal }, index) => (
          <Remark key={index} tone="warn" why={<>{reason}{proposal !== undefined && <> {text('desk.instead')} <q>{proposal}</q></>}</>}><span className="field-name">{fieldOf(path)}</span></Remark>
        ))}
      </ul>
    </div>
  )
}

/** `body.x3.marks` is about marks of the text, whatever the block. */
const fieldOf = (path: string): string => path.replace(/^body\.[^.]+(?:\.|$)/, 'text ').replaceAll('.', ' ').trim()
