import { appText } from './app.data.ts'
import { deskText } from './desk.data.ts'
import { photosText } from './photos.data.ts'
import { settingsText } from './settings.data.ts'
import { writeText } from './write.data.ts'

/** The English catalogue, in ICU message format: one file a room. */
export const english = { ...appText, ...writeText, ...photosText, ...deskText, ...settingsText } as const
