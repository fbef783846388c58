/** A link that a story may carry: to the web, mail or a telephone. Undefined for scripts, files, data and addresses within the page. */
export function safeLink(href: string | undefined): string | undefined {
  const address = href?.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, '') ?? ''
  return /^(?:https?:\/\/[^/]|mailto:[^@\s]+@|tel:\+?\d)/i.test(address) && address.length < 4000 ? address : undefined
}

/** Where a picture of a page lies: on the web, or beside the page. Never data, never a path outside the page's folder. */
export function safeSource(source: string | undefined): string | undefined {
  const address = source?.trim() ?? ''
  if (/^https?:\/\/[^/]/i.test(address)) return address.length < 4000 ? address : undefined
  return address !== '' && address.length < 1000 && !/^[a-z][a-z0-9+.-]*:|^[\\/]|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(address) ? address : undefined
}

/** Players whose frame stands for what they play; any other frame is dropped. */
export const isPlayer = (source: string): boolean =>
  /^https:\/\/(?:[\w-]+\.)*(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|soundcloud\.com|spotify\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|datawrapper\.dwcdn\.net|flourish\.studio|documentcloud\.org)\//i.test(source)
