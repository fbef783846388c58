import { z } from 'zod'
import { errorCodes } from '../newsroom/index.ts'

/** One call of the window to the host: a verb of a room, its input and its answer. */
export type Request = Readonly<{ channel: string; input: z.ZodType; output: z.ZodType }>
export type Contract = Readonly<Record<string, Request>>

export const request = <I extends z.ZodType, O extends z.ZodType>(channel: string, input: I, output: O): Readonly<{ channel: string; input: I; output: O }> =>
  ({ channel, input, output })

/** What the host must answer; it doesn't compile while one is missing or answers another shape. */
export type Handlers<C extends Contract> = { readonly [K in keyof C]: (input: z.output<C[K]['input']>) => Promise<z.input<C[K]['output']>> }

/** What the window can ask. A refusal arrives as a NewsroomError. */
export type Client<C extends Contract> = { readonly [K in keyof C]: (input: z.input<C[K]['input']>) => Promise<z.output<C[K]['output']>> }

/** A `Buffer` is a Uint8Array too, so `instanceof` in zod's own form is too narrow. */
export const Bytes = z.custom<Uint8Array>(value => value instanceof Uint8Array, 'bytes')

const Subject = z.strictObject({ kind: z.enum(['story', 'photo', 'package', 'file', 'newsroom']), id: z.string(), label: z.string() })
export const RefusalSchema = z.strictObject({ code: z.enum(errorCodes), about: Subject, message: z.string(), remedy: z.string() })

/** Calls that may be under way from one window: the next one waits in the window, and the host refuses it. */
export const callsUnderWay = 32

/** What goes over the port. Calls carry an id, answers give it back, announcements inform and are never answered. */
export const Call = z.strictObject({ id: z.int().nonnegative(), channel: z.string().max(64), input: z.unknown() })
export const Answer = z.union([
  z.strictObject({ id: z.int().nonnegative(), ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ id: z.int().nonnegative(), ok: z.literal(false), error: RefusalSchema }),
])
