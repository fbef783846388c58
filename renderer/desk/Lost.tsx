import type { Preview } from '../../electron/contract/index.ts'
import { Remark, useText } from '../ui/index.ts'

/** What this format can't carry, each reason once, with what stands there instead. */
export function Lost({ losses }: Readonly<{ losses: Preview['losses'] }>) {
  const text = useText()
  const groups = new Map<string, Preview['losses']>()
  for (const loss of losses) {
    const key = `${loss.reason} ${loss.proposal ?? ''}`
    groups.set(key, [...groups.get(key) ?? [], loss])
  }
  return (
    <div className="lost scroll" role="region" aria-label={text('desk.losses')} tabIndex={0}>
      <h2 className="fgroup">{text('desk.losses')}<span className="n">{losses.length || ''}</span></h2>
      <ul>
        {losses.length === 0 && <Remark tone="right">{text('desk.losesNothing')}</Remark>}
        {[...groups.values()].map(([first, ...others]) => first && (
          <Remark key={`${first.reason} ${first.proposal ?? ''}`} tone="warn" why={<>{first.reason}{first.proposal !== undefined && <> {text('desk.instead')} <q>{first.proposal}</q></>}</>}>
            <span className="field-name">{[...new Set([first, ...others].map(({ path }) => fieldOf(path)))].join(', ')}</span>
          </Remark>
        ))}
      </ul>
    </div>
  )
}

/** `body.x3.marks` is about marks of the text, whatever the block. */
const fieldOf = (path: string): string => path.replace(/^body\.[^.]+(?:\.|$)/, 'text ').replaceAll('.', ' ').trim()
