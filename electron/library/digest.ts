import { createHash } from 'node:crypto'

/** 48 bits of SHA-256, stored beside each row of bytes: SQLite itself doesn't notice a flipped letter. */
export const digest = (bytes: Uint8Array): number => createHash('sha256').update(bytes).digest().readUIntBE(0, 6)
