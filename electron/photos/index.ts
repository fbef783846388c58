export { identify, nameFits, type PictureKind } from './identify.ts'
export { openPhotos, type Photos } from './photos.ts'
export { type ReadPhoto } from './read.ts'
export { type FieldText } from './set.ts'
