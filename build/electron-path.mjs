// Prints where the Electron of this clone lies, and nothing else.
import { toolchain } from './paths.mjs'
import { ensureSetup } from './setup.mjs'

await ensureSetup()
console.log(toolchain().electron)
