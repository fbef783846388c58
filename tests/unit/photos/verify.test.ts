import { describe, expect, it } from 'vitest'
import { differences } from '../../../electron/photos/verify.ts'

const digest = { 'Photoshop:IPTCDigest': 'd', 'File:CurrentIPTCDigest': 'd' }
const wanted = { values: { 'XMP-dc:Description-x-default': 'Boats', 'IPTC:Keywords': ['a', 'b'], 'XMP-plus:DataMining#': 'DMI-ALLOWED', 'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'NWP' }] }, removals: ['IPTC:City'], findings: [] }
const before = { 'IFD0:Make': 'Canon', 'IPTC:City': 'Brevik', 'IFD1:ThumbnailOffset': '700', 'File:ImageDataHash': '1' }
const after = { ...digest, 'IFD0:Make': 'Canon', 'IFD1:ThumbnailOffset': '900', 'File:ImageDataHash': '1', 'XMP-dc:Description': 'Boats', 'IPTC:Keywords': ['a', 'b'], 'XMP-plus:DataMining': 'DMI-ALLOWED', 'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'NWP' }] }

describe('what is compared after a write', () => {
  it('finds nothing where the copy is as wanted, though its parts moved', () => { expect(differences(wanted, before, after, true)).toEqual([]) })

  it.each([
    ['a text that reads otherwise', { 'XMP-dc:Description': 'Boat' }, 'XMP-dc:Description should read “Boats” but reads “Boat”'],
    ['a keyword that is missing', { 'IPTC:Keywords': ['a'] }, 'IPTC:Keywords should read “["a","b"]” but reads “["a"]”'],
    ['an owner that is another', { 'XMP-plus:CopyrightOwner': [{ CopyrightOwnerName: 'X' }] }, 'XMP-plus:CopyrightOwner should read “[{"CopyrightOwnerName":"NWP"}]” but reads “[{"CopyrightOwnerName":"X"}]”'],
    ['a field that was to go', { 'IPTC:City': 'Brevik' }, 'IPTC:City could not be removed'],
    ['a tag of the camera that is gone', { 'IFD0:Make': '' }, 'IFD0:Make was changed or lost'],
    ['other picture data', { 'File:ImageDataHash': '2' }, 'File:ImageDataHash was changed or lost'],
    ['a stale digest', { 'File:CurrentIPTCDigest': 'e' }, 'the digest of IPTC-IIM is not current'],
  ])('finds %s', (_what, change, said) => { expect(differences(wanted, before, { ...after, ...change }, true)).toEqual([said]) })
})
