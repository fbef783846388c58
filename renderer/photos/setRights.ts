import type { Rights } from '../../electron/newsroom/index.ts'

/** Sets one of the rights of all selected pictures; undefined takes it off the record. */
export type SetRight = <K extends keyof Rights>(key: K, value: Rights[K] | undefined) => void
