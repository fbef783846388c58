import { Fragment, type ReactNode } from 'react'
import type { Preview, ShownBlock, ShownStory } from '../../electron/contract/index.ts'
import { useText } from '../ui/index.ts'

/** What a client sees: the story as a reader of the file finds it, or for plain text the text itself. Nothing of the file is run. */
export function Shown({ written }: Readonly<{ written: Preview }>) {
  const text = useText()
  return (
    <div className="shown scroll" role="region" aria-label={text('desk.rendered')} tabIndex={0}>
      {written.kind === 'text' ? <pre className="wire" dir="auto">{(written.source ?? '').replace(/[\u2400-\u2421]/g, '')}</pre>
        : written.stories.length > 0 ? written.stories.map((story, index) => <Article key={index} story={story} />)
          : <p className="hint">{text(written.name === '' ? 'desk.nothingWritten' : 'desk.notShown')}</p>}
    </div>
  )
}

function Article({ story }: Readonly<{ story: ShownStory }>) {
  const { headline, subheadline, byline, dateline, language, notices, blocks } = story
  const [first, ...rest] = blocks
  return (
    <article {...language ? { lang: language } : {}} dir="auto">
      {notices.map(notice => <p key={notice} className="told">{notice}</p>)}
      <h2>{headline}</h2>
      {subheadline && <p className="sub">{subheadline}</p>}
      {byline && <p className="by">{byline}</p>}
      {dateline && first?.type === 'paragraph' ? <><p><span className="dl">{dateline}</span> — <Runs runs={first.runs} /></p><Blocks blocks={rest} /></>
        : <>{dateline && <p className="dl">{dateline}</p>}<Blocks blocks={blocks} /></>}
    </article>
  )
}

function Blocks({ blocks }: Readonly<{ blocks: readonly ShownBlock[] }>) {
  return <>{blocks.map((block, index) => <OneBlock key={index} block={block} follows={block.type === 'row' && blocks[index - 1]?.type === 'row'} rows={rowsFrom(blocks, index)} />)}</>
}

type Row = Extract<ShownBlock, { type: 'paragraph' | 'note' | 'row' }>

/** The rows that stand together from here on. */
function rowsFrom(blocks: readonly ShownBlock[], from: number): readonly Row[] {
  const rows: Row[] = []
  for (const block of blocks.slice(from)) {
    if (block.type !== 'row') break
    rows.push(block)
  }
  return rows
}

function OneBlock({ block, follows, rows }: Readonly<{ block: ShownBlock; follows: boolean; rows: readonly Row[] }>) {
  switch (block.type) {
    case 'paragraph': return <p dir="auto"><Runs runs={block.runs} /></p>
    case 'note': return null
    case 'subhead': return <h3 dir="auto"><Runs runs={block.runs} /></h3>
    case 'quote': return <blockquote dir="auto"><p><Runs runs={block.runs} /></p>{block.attribution && <footer>{block.attribution}</footer>}</blockquote>
    case 'item': return <p className="li" dir="auto" data-depth={Math.min(3, block.depth)}>{block.list === 'bullet' ? '•' : '–'} <Runs runs={block.runs} /></p>
    case 'embed': return <p className="url">{block.url}</p>
    case 'row': return follows ? null : <table><tbody>{rows.map((row, index) => <tr key={index}>{cells(row.runs).map((cell, at) => <td key={at}><Runs runs={cell} /></td>)}</tr>)}</tbody></table>
    case 'picture': return (
      <figure>
        {block.sha256 ? <img src={`dateline://photo/${block.sha256}/1600`} alt="" /> : <div className="absent" aria-hidden />}
        <figcaption dir="auto">{block.caption} {block.credit && <cite>{block.credit}</cite>}</figcaption>
      </figure>
    )
  }
}

type ShownRun = Row['runs'][number]

function cells(runs: readonly ShownRun[]): readonly (readonly ShownRun[])[] {
  const out: ShownRun[][] = [[]]
  for (const run of runs) run.text.split('\t').forEach((part, index) => {
    if (index > 0) out.push([])
    if (part) out.at(-1)?.push({ ...run, text: part })
  })
  return out
}

const TAGS = { b: 'strong', i: 'em', u: 'u', s: 's', sub: 'sub', sup: 'sup' } as const

/** Links are shown, but lead nowhere from here. */
function Runs({ runs }: Readonly<{ runs: readonly ShownRun[] }>) {
  return <>{runs.map(({ text, marks, link }, index) => {
    const words: ReactNode = text.split('\n').map((line, at) => <Fragment key={at}>{at > 0 && <br />}{line}</Fragment>)
    const marked = marks.reduce<ReactNode>((inner, mark) => {
      if (mark === 'person' || mark === 'org' || mark === 'place') return <span className="named">{inner}</span>
      const Tag = TAGS[mark]
      return <Tag>{inner}</Tag>
    }, words)
    return <Fragment key={index}>{link === undefined ? marked : <span className="link-shown" title={link}>{marked}</span>}</Fragment>
  })}</>
}
