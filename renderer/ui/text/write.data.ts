export const writeText = {
  'write.filter': 'Filter stories',
} as const
