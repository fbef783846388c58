import { useMemo } from 'react'
import { z } from 'zod'
import { useText, type PaneSizes } from '../ui/index.ts'
import { useCommands, usePreference } from './hooks.ts'

const Sizes = z.object({ list: z.number(), inspector: z.number(), listFolded: z.boolean(), inspectorFolded: z.boolean() })

type PanesState = Readonly<{
  sizes: PaneSizes
  onSizes: (sizes: PaneSizes) => void
  names: Readonly<Record<'list' | 'work' | 'inspector' | 'resizeList' | 'resizeInspector' | 'foldList' | 'foldInspector', string>>
}>

/** The remembered panes of a workspace, their names, and the commands that fold them. */
export function usePanes(workspace: string, { list, inspector }: Readonly<{ list: number; inspector: number }>): PanesState {
  const text = useText()
  const preference = useMemo(() => ({ key: `panes:${workspace}`, schema: Sizes.catch({ list, inspector, listFolded: false, inspectorFolded: false }) }), [workspace, list, inspector])
  const [sizes, onSizes] = usePreference(preference)
  useCommands(useMemo(() => [
    { id: 'fold-list', label: text('command.foldList'), keys: 'Mod+Alt+L', run: () => onSizes({ ...sizes, listFolded: !sizes.listFolded }) },
    { id: 'fold-inspector', label: text('command.foldInspector'), keys: 'Mod+Alt+I', run: () => onSizes({ ...sizes, inspectorFolded: !sizes.inspectorFolded }) },
  ], [text, sizes, onSizes]))
  const names = useMemo(() => ({
    list: text('pane.list'), work: text('pane.work'), inspector: text('pane.inspector'), resizeList: text('pane.resizeList'), resizeInspector: text('pane.resizeInspector'),
    foldList: text('command.foldList'), foldInspector: text('command.foldInspector'),
  }), [text])
  return { sizes, onSizes, names }
}
