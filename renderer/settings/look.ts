import { z } from 'zod'

export const themes = ['system', 'light', 'dark', 'contrast', 'contrast-dark'] as const
export const textSizes = ['small', 'usual', 'large'] as const

/** How the window looks, as this newsroom remembers it. */
export const look = {
  theme: { key: 'theme', schema: z.enum(themes).catch('system') },
  textSize: { key: 'textSize', schema: z.enum(textSizes).catch('usual') },
} as const
