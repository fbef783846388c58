import { latin1 } from './single-byte.ts'

type Kind = Readonly<{ name: string; remedy: string }>

const PICTURE = 'Import it as a picture.'
const OFFICE = 'Save it as text or as a web page, or paste its text.'
const OTHER = 'Ask the sender for text or for a news format.'

/** First bytes, as Latin-1, of files that are no document which Dateline reads. */
const signatures: readonly (readonly [RegExp, Kind])[] = [
  [/^\u00ff\u00d8\u00ff/, { name: 'a JPEG picture', remedy: PICTURE }],
  [/^\u0089PNG\r\n/, { name: 'a PNG picture', remedy: PICTURE }],
  [/^GIF8[79]a/, { name: 'a GIF picture', remedy: PICTURE }],
  [/^(?:II\*\u0000|MM\u0000\*)/, { name: 'a TIFF picture or a camera’s raw file', remedy: PICTURE }],
  [/^RIFF[^]{4}WEBP/, { name: 'a WebP picture', remedy: PICTURE }],
  [/^[^]{4}ftyp(?:heic|heix|mif1|avif)/, { name: 'a HEIF or AVIF picture', remedy: PICTURE }],
  [/^[^]{4}ftyp/, { name: 'a video', remedy: OTHER }],
  [/^%PDF-/, { name: 'a PDF', remedy: OFFICE }],
  [/^PK[\u0003\u0005][\u0004\u0006]/, { name: 'a zip file, or an office document of another kind than DOCX and ODT', remedy: OFFICE }],
  [/^\u00d0\u00cf\u0011\u00e0/, { name: 'an old office document (DOC)', remedy: OFFICE }],
  [/^\u001f\u008b/, { name: 'a gzip file', remedy: OTHER }],
]

/** Old wires begin with controls, and so may videos; only their signatures look past the first bytes. */
const beginsWithControl = ([first = 0]: Uint8Array): boolean => first < 0x20 || first === 0x7f

/** What a file is that no reader of documents takes; undefined for anything that may be text. */
export function strangeKind(bytes: Uint8Array): Kind | undefined {
  const head = latin1(bytes.subarray(0, beginsWithControl(bytes) ? 8192 : 16))
  return signatures.find(([signature]) => signature.test(head))?.[1]
}
