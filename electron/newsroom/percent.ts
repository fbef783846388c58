/** An address or code without its percent signs (RFC 3986, 2.1); as it came where they stand for no text. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}
