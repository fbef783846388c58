import './zod.ts'
import { createRoot } from 'react-dom/client'
import type { Shell } from '../../electron/contract/index.ts'
import { Connection } from '../session/index.ts'
import { Opening } from './Opening.tsx'

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly dateline: Shell
  }
}

const connection = new Connection()
connection.listen(window)
const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
createRoot(root).render(<Opening connection={connection} shell={window.dateline} />)
