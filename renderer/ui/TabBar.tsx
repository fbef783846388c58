import { useId, type KeyboardEvent, type ReactNode } from 'react'

type TabBarProps<T extends string> = Readonly<{
  label: string
  tabs: readonly (readonly [key: T, name: string, count?: number])[]
  value: T
  onChange: (key: T) => void
  end?: ReactNode
  children: ReactNode
}>

/** The tabs of an inspector and the panel below them; arrows go from tab to tab. */
export function TabBar<T extends string>({ label, tabs, value, onChange, end, children }: TabBarProps<T>) {
  const id = useId()
  const step = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = tabs[(tabs.findIndex(([key]) => key === value) + by + tabs.length) % tabs.length]
    if (by === 0 || !next) return
    onChange(next[0])
    document.getElementById(`${id}-${next[0]}`)?.focus()
  }
  return (
    <>
      <div className="tabs">
        <div className="tl" role="tablist" aria-label={label} onKeyDown={step}>
          {tabs.map(([key, name, count]) => (
            <button key={key} type="button" role="tab" id={`${id}-${key}`} aria-selected={key === value} aria-controls={`${id}-panel`} tabIndex={key === value ? 0 : -1}
              onClick={() => onChange(key)}>
              {name}{count ? <span className="n">{count}</span> : null}
            </button>
          ))}
        </div>
        {end && <div className="end">{end}</div>}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`} className="scroll" tabIndex={0}>{children}</div>
    </>
  )
}
