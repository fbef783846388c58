import type { Finding, Photo } from '../../newsroom/index.ts'
import type { Changes } from './changes.ts'
import type { Styles } from './styles.ts'

/** What every part of the reading of one document needs, and what it found so far. */
export type Context = Readonly<{ styles: Styles; changes: Changes; guid: string; photos: Photo[]; findings: Finding[] }>
