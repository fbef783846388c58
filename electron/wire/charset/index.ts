export { bytesOfText, encode, inSet, type Replaced } from './encode.ts'
export { charsetIds, charsetNames, decodeWith, type CharsetId } from './sets.ts'
