export const deskText = {
} as const
