export const schemas: readonly Readonly<{ file: string; sha256: string; from: readonly string[] }>[]
export function schemaFolder(): string
export function fetchSchemas(folder: string, read: (address: string) => Uint8Array | Promise<Uint8Array>): Promise<readonly string[]>
