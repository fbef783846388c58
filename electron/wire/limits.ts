/** What a document may hold at most; beyond it a reader refuses, so that memory and time stay bounded. */
export const limits = {
  /** Bytes of one document: 20 MB. */
  bytes: 20_000_000,
  /** Elements, objects or lists inside one another. */
  depth: 200,
  /** Elements and texts, or values of JSON. */
  nodes: 1_000_000,
  /** UTF-16 units of one attribute: 64 KB. */
  attribute: 65_536,
} as const
