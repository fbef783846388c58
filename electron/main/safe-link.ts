/** @returns the address when it may leave the house: https, and no name or password that would hide the host */
export function safeLink(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url?.protocol === 'https:' && url.username === '' && url.password === '' ? url : undefined
}
