import { useState } from 'react'
import { Button, useText } from '../../ui/index.ts'

type LinkFieldProps = Readonly<{ value: string; onLink: (address: string) => void; onCancel: () => void }>

/** The address of a link; empty takes the link away. */
export function LinkField({ value, onLink, onCancel }: LinkFieldProps) {
  const text = useText()
  const [address, setAddress] = useState(value)
  return (
    <form className="link-field" onSubmit={event => { event.preventDefault(); onLink(address) }}>
      <input aria-label={text('write.linkAddress')} placeholder="https://" value={address} autoFocus onChange={event => { setAddress(event.target.value) }}
        onKeyDown={event => { if (event.key === 'Escape') onCancel() }} />
      <Button size="sm" onClick={() => { onLink(address) }}>{text('write.linkSet')}</Button>
    </form>
  )
}
