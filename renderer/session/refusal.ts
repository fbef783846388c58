import { NewsroomError } from '../../electron/newsroom/index.ts'

/** What went wrong, in words: a refusal as it is, anything else (an answer that breaks the contract, a bug) as our fault. */
export const asRefusal = (error: unknown): NewsroomError => error instanceof NewsroomError ? error
  : new NewsroomError('internal', { kind: 'newsroom', id: '', label: '' }, 'The newsroom gave an answer that could not be read.',
    'Try it again. If it stays so, please report it: this is a fault of Dateline.', { cause: error })
