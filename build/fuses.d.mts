export const fuses: Readonly<Record<string, boolean>>
export function readFuses(binary: string): Promise<Readonly<Record<string, string>>>
export function wrongFuses(binary: string): Promise<readonly string[]>
