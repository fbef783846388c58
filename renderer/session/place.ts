import { z } from 'zod'
import type { Preference } from './preferences.ts'

export const workspaces = ['write', 'photos', 'desk', 'settings'] as const
export type Workspace = (typeof workspaces)[number]

const WorkspaceName = z.enum(workspaces).catch('write')
const OpenId = z.string().nullable().catch(null)

/** Where the window stands: remembered, so that reopening the app opens what was open. */
export const place = {
  workspace: { key: 'workspace', schema: WorkspaceName } satisfies Preference<Workspace>,
  story: { key: 'open:story', schema: OpenId } satisfies Preference<string | null>,
  photo: { key: 'open:photo', schema: OpenId } satisfies Preference<string | null>,
  package: { key: 'open:package', schema: OpenId } satisfies Preference<string | null>,
} as const
