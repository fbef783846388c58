import { useState, type DragEvent } from 'react'

type Drop = Readonly<{ over: boolean; handlers: Readonly<Record<'onDragOver' | 'onDragLeave' | 'onDrop', (event: DragEvent) => void>> }>

/** Files that are dropped on an element; `over` while they hang above it. */
export function useDrop(take: (files: readonly File[]) => void): Drop {
  const [over, setOver] = useState(false)
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return {
    over,
    handlers: {
      onDragOver: event => { if (hasFiles(event)) { event.preventDefault(); setOver(true) } },
      onDragLeave: () => setOver(false),
      onDrop: event => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        take([...event.dataTransfer.files])
      },
    },
  }
}
