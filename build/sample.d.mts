/** The sample newsroom that the build made. */
export const sample: string
/** Makes it where it is missing or old; @returns seconds taken, undefined when it was there. */
export function ensureSample(): Promise<number | undefined>
