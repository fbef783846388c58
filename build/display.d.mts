export function openDisplay(): Promise<Readonly<{ close(): void }> | undefined>
