import { NewsroomError, type ErrorCode, type ErrorSubject } from '../newsroom/index.ts'

/** What this room refuses, each with what happened and what to do. */
const refusal = (code: ErrorCode, message: string, remedy: string) => (about: ErrorSubject, cause?: unknown): NewsroomError =>
  new NewsroomError(code, about, message, remedy, cause === undefined ? {} : { cause })

export const diskFull = refusal('disk-full', 'The disk is full, so nothing more can be saved.',
  'Keep Dateline open and free at least 16 MB; what you typed is kept and will be saved as soon as there is room.')
export const damaged = refusal('damaged', 'The newsroom is damaged: its file doesn\'t make sense any more.',
  'Run "dateline doctor" on it; it puts the damaged file aside and saves all that can be read.')
export const busy = refusal('busy', 'Another program has been writing to the newsroom for more than five seconds.', 'Wait a moment; Dateline tries again.')
export const locked = refusal('locked', 'Another program holds the newsroom and lets nobody else in.',
  'Close the other program, such as a backup or a database browser, and open the newsroom again.')
export const cannotWrite = refusal('cannot-write', 'The folder can\'t be written to.', 'Choose another folder, or ask whoever looks after this computer for the right to write there.')
export const notALibrary = refusal('not-a-library', 'This folder is not a newsroom of Dateline.', 'Choose a folder that holds a file named library.sqlite, or an empty one to begin a new newsroom in.')
export const noLibrary = refusal('not-a-library', 'There is no newsroom in this folder.', 'Check the name of the folder, or begin a new newsroom there.')
export const unreadableDocument = refusal('damaged', 'What is stored of it can\'t be read.', 'Run "dateline doctor", then restore an earlier version.')

/** `place` says what kind of folder it is: "a network folder (nfs4)". */
export const badPlace = (about: ErrorSubject, place: string): NewsroomError => refusal('unsupported',
  `The newsroom lies in ${place}, where two programs can damage it by writing at once.`,
  'Move the newsroom to a folder on this computer\'s own disk; share it by copying, or by packages.')(about)

export const readOnly = (about: ErrorSubject, why: string, cause?: unknown): NewsroomError =>
  refusal('read-only', why, 'Copy the newsroom to a folder that you may write to, and work there.')(about, cause)

export const newer = (about: ErrorSubject, theirs: number, ours: number): NewsroomError => refusal('newer-library',
  `The newsroom was made by a newer Dateline: it is of form ${theirs}, this one knows form ${ours}.`,
  'Update Dateline to change it; until then it can be read.')(about)

const kinds = { story: 'story', photo: 'picture', package: 'package' } as const

export const notFound = (kind: keyof typeof kinds, id: string): NewsroomError =>
  new NewsroomError('not-found', { kind, id, label: id }, `There is no ${kinds[kind]} with this id in the newsroom.`, 'Look at the list; it may have been in another newsroom.')

/** A change that can't be stored as it is. The window that made it must send the whole document again. */
export const badUpdate = (document: string, why: string, cause?: unknown): NewsroomError =>
  refusal('bad-request', `A change could not be saved: ${why}.`, 'Close the document and open it again.')({ kind: 'story', id: document, label: document }, cause)
