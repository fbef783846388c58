import { Search } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useText } from '../ui/index.ts'
import { useFound, type Found } from './useFound.ts'

/** Every command, story, picture and package by its words; Enter runs or opens. */
export function Palette({ onClose }: Readonly<{ onClose: () => void }>) {
  const text = useText()
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const found = useFound(words)
  const flat = found.flatMap(({ entries }) => entries)
  const choose = (entry: Found | undefined): void => { onClose(); entry?.run() }
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) { event.preventDefault(); setActive(Math.max(0, Math.min(flat.length - 1, active + by))) }
    if (event.key === 'Enter' && flat[active]) { event.preventDefault(); choose(flat[active]) }
  }
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={open => { if (!open) onClose() }}>
      <Modal className="palette">
        <Dialog aria-label={text('app.find')}>
          <div className="q">
            <Search aria-hidden />
            <input autoFocus role="combobox" aria-label={text('app.find')} placeholder={text('app.find')} aria-expanded="true" aria-controls="palette-found" aria-activedescendant={flat[active] ? `palette-${active}` : undefined}
              value={words} onChange={event => { setWords(event.target.value); setActive(0) }} onKeyDown={onKeyDown} />
            <kbd>Esc</kbd>
          </div>
          <PaletteList found={found} active={active} onChoose={choose} />
          <div className="pf"><span><kbd>↑ ↓</kbd> {text('palette.choose')}</span><span><kbd>Enter</kbd> {text('palette.run')}</span></div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type PaletteListProps = Readonly<{ found: ReturnType<typeof useFound>; active: number; onChoose: (entry: Found) => void }>

function PaletteList({ found, active, onChoose }: PaletteListProps) {
  const text = useText()
  const starts = found.map((_, index) => found.slice(0, index).reduce((sum, { entries }) => sum + entries.length, 0))
  return (
    <div className="found" id="palette-found" role="listbox" aria-label={text('app.find')}>
      {found.length === 0 && <div className="empty" role="option" aria-selected="false" aria-disabled="true">{text('palette.nothing')}</div>}
      {found.map(({ title, entries }, group) => (
        <div key={title} role="group" aria-label={title}>
          <div className="pg" aria-hidden>{title}</div>
          {entries.map((entry, index) => {
            const at = (starts[group] ?? 0) + index
            const Icon = entry.icon
            return (
              <div key={entry.id} className="pr" role="option" id={`palette-${at}`} aria-selected={at === active} onClick={() => onChoose(entry)}
                ref={element => { if (at === active) element?.scrollIntoView({ block: 'nearest' }) }}>
                {entry.picture ? <img src={entry.picture} alt="" /> : <Icon aria-hidden />}
                <span className="cut">{entry.label}</span>{entry.detail && <span className="w cut">{entry.detail}</span>}{entry.keys && <kbd>{entry.keys}</kbd>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
