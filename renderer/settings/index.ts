export { look } from './look.ts'
export { SettingsWorkspace } from './SettingsWorkspace.tsx'
