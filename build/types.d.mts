export const typesFile: string
export function ensureTypes(): Promise<void>
export function emitTypes(file: string): Promise<void>
