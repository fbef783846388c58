export const root: string
export const out: string
export const cache: string
export const toolchainFile: string
export const pinnedElectron: string
export const project: Readonly<{ name: string; productName: string; version: string; dependencies: Readonly<Record<string, string>>; devDependencies: Readonly<Record<string, string>> }>
export type Toolchain = Readonly<{ electron: string; kind: 'stock' | 'stand-in'; version: string; node: string; sqlite: string | null; sharp: string | null }>
export function toolchain(): Toolchain
export function readJson(file: string): unknown
