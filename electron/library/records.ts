import type { Store } from './store.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** One thing that left or was decided: `what` ("exported", "overridden"), on which document, by whom. */
export type LogEntry = Readonly<{ what: string; document: string; by: string; detail: Json }>
export type Logged = LogEntry & Readonly<{ id: number; at: string }>

/** Settings of this newsroom, and the log of what left it, which nobody can edit. */
export class Records {
  constructor(private readonly store: Store) {}

  /** Null when it was never set. */
  setting(key: string): Json {
    const found = this.store.get<{ value: string }>('SELECT value FROM settings WHERE key = ?', key)
    // Only setSetting writes here, and it writes JSON.
    return found ? JSON.parse(found.value) as Json : null
  }

  setSetting(key: string, value: Json): void {
    this.store.write(() => this.store.run('REPLACE INTO settings (key, value) VALUES (?, ?)', key, JSON.stringify(value)))
  }

  record({ what, document, by, detail }: LogEntry): void {
    this.store.write(() => this.store.run('INSERT INTO log (at, what, document, by, detail) VALUES (?, ?, ?, ?, ?)', this.store.now(), what, document, by, JSON.stringify(detail)))
  }

  /** What was recorded about a document, oldest first. */
  recorded(document: string): Logged[] {
    return this.store.all<Omit<Logged, 'detail'> & { detail: string }>('SELECT * FROM log WHERE document = ? ORDER BY id', document)
      // Only record writes here, and it writes JSON.
      .map(entry => ({ ...entry, detail: JSON.parse(entry.detail) as Json }))
  }
}
