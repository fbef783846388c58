export { PhotosWorkspace } from './PhotosWorkspace.tsx'
