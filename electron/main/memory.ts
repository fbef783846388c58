import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { z } from 'zod'

/**
 * A small JSON file that the shell remembers between sittings: where a window stood, which newsrooms were open. It holds
 * nothing that matters to the news, so a file that is missing or doesn't fit begins anew.
 */
export class Memory<T> {
  constructor(private readonly file: string, private readonly shape: z.ZodType<T>, private readonly empty: T) {}

  read(): T {
    const found = this.shape.safeParse(parsed(this.file))
    return found.success ? found.data : this.empty
  }

  write(value: T): void {
    mkdirSync(dirname(this.file), { recursive: true })
    writeFileSync(`${this.file}.part`, JSON.stringify(value))
    renameSync(`${this.file}.part`, this.file)
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
