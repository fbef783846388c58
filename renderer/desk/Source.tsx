import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { Preview } from '../../electron/contract/index.ts'
import { controlName, highlight, type SourceKind } from './highlight.ts'

const LINE = 16

type SourceProps = Readonly<{ text: string; kind: Preview['kind']; label: string }>

const coloursOf = (kind: Preview['kind']): SourceKind => kind === 'binary' ? 'text' : kind

/** A file as it is, line by line with numbers; only the lines in view are drawn. */
export function Source({ text, kind, label }: SourceProps) {
  const box = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => text.replace(/\n$/, '').split('\n'), [text])
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => LINE, overscan: 20, paddingStart: 8, paddingEnd: 8 })
  return (
    <div ref={box} className="code scroll" tabIndex={0} role="region" aria-label={label}>
      <div className="extent" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div key={index} ref={virtual.measureElement} data-index={index} className="ln" style={{ transform: `translateY(${start}px)` }}>
            <span className="no" aria-hidden>{index + 1}</span>
            <span className="tx" dir="auto">{highlight(lines[index] ?? '', coloursOf(kind)).map(({ words, mark }, part) => mark ? <span key={part} className={mark}>{mark === 'ct' ? controlName(words) : words}</span> : words)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
