export { WriteWorkspace } from './WriteWorkspace.tsx'
