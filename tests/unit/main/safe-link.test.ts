import { describe, expect, it } from 'vitest'
import { safeLink } from '../../../electron/main/safe-link.ts'

describe('a link to the outside', () => {
  it('is opened over https alone', () => {
    expect(safeLink('https://www.upi.com/licence?id=1')?.href).toBe('https://www.upi.com/licence?id=1')
    for (const address of ['http://upi.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'ms-msdt:/id', 'mailto:a@b.c', '\\\\host\\share',
      'dateline://app/index.html', 'data:text/html,x', 'vbscript:x', 'blob:https://a/b', 'HTTPS:', '', 'https://', '//upi.com', 'ftp://upi.com', 'view-source:https://upi.com']) {
      expect([address, safeLink(address)]).toEqual([address, undefined])
    }
  })

  it('hides no host behind a name and password', () => {
    expect(safeLink('https://www.upi.com@evil.example/')).toBeUndefined()
    expect(safeLink('https://www.upi.com:x@evil.example/')).toBeUndefined()
  })

  it('shows letters of other scripts as punycode', () => {
    expect(safeLink('https://uрi.com/')?.host).toBe('xn--ui-lmc.com')       // a Cyrillic letter in the middle
  })
})
