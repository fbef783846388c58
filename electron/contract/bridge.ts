import { z } from 'zod'
import { Grant } from './shapes.ts'

const Dropped = z.union([
  z.strictObject({ path: z.string().min(1).max(32_768) }),
  z.strictObject({ name: z.string().max(255), bytes: z.custom<Uint8Array>(value => value instanceof Uint8Array, 'bytes') }),
])

/** A dropped file by its path, or a pasted picture, which has none, by its bytes. */
export type Dropped = z.infer<typeof Dropped>

/** What the preload asks main. The page never sees these names; main parses every input by its schema. */
export const bridge = {
  'shell:choose-to-import': { input: z.tuple([z.enum(['files', 'folder'])]), output: z.array(Grant) },
  'shell:grant-dropped': { input: z.tuple([z.array(Dropped).max(1000)]), output: z.array(Grant) },
  'shell:choose-target': { input: z.tuple([z.strictObject({ suggestedName: z.string().max(255), form: z.enum(['zip', 'folder', 'json']) })]), output: Grant.nullable() },
  'shell:open-link': { input: z.tuple([z.string().max(2048)]), output: z.void() },
  'shell:open-newsroom': { input: z.tuple([]), output: z.void() },
  'shell:create-newsroom': { input: z.tuple([]), output: z.void() },
}
export type Bridge = typeof bridge
export type BridgeChannel = keyof Bridge
export type BridgeInput<C extends BridgeChannel> = z.infer<Bridge[C]['input']>
export type BridgeOutput<C extends BridgeChannel> = z.infer<Bridge[C]['output']>
