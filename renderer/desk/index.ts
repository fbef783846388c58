export { DeskWorkspace } from './DeskWorkspace.tsx'
