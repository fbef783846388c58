export const photosText = {
} as const
