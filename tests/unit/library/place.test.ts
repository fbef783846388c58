import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../electron/library/index.ts'
import { mountType, unsafePlace } from '../../../electron/library/place.ts'
import { aClock, aFolder, unannotated } from '../../fixtures/library.ts'

const mounts = `22 1 253:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:26 / /tmp rw - tmpfs tmpfs rw
31 22 0:40 / /mnt/desk rw - nfs4 server:/desk rw
32 22 0:41 / /media/The\\040Share rw - cifs //server/share rw
33 22 0:42 / /home/aud/remote rw - fuse.sshfs aud@server: rw
34 22 0:43 / /home/aud/vault rw - fuse.gocryptfs vault rw
35 31 0:44 / /mnt/desk/local rw - ext4 /dev/vdb rw`

describe('the place of a newsroom', () => {
  it('L18: is known by the table of mounts, the deepest one first', () => {
    expect(['/srv/news', '/mnt/desk/My.newsroom', '/mnt/desk/local/a', '/mnt/desktop', '/media/The Share', '/home/aud/remote/x', '/home/aud/vault/x'].map(path => mountType(path, mounts)))
      .toEqual(['ext4', 'nfs4', 'ext4', 'ext4', 'cifs', 'fuse.sshfs', 'fuse.gocryptfs'])
  })

  it('is refused on a network folder and in a folder that is kept in step, with the reason', () => {
    const folder = aFolder()
    for (const name of ['Dropbox', 'OneDrive - Fjordbild', 'Drops']) mkdirSync(join(folder, name))
    expect(unsafePlace(folder, `1 1 0:1 / / rw - nfs4 server:/ rw`)).toBe('a network folder (nfs4)')
    expect(['Dropbox/My.newsroom', 'OneDrive - Fjordbild', 'Drops/My.newsroom'].map(path => unsafePlace(join(folder, path), ''))).toEqual([
      'a folder that another program keeps in step with the network (Dropbox)', 'a folder that another program keeps in step with the network (OneDrive - Fjordbild)', null])
    expect(() => openLibrary(join(folder, 'Dropbox', 'My.newsroom'), { now: aClock().now, annotate: unannotated }))
      .toThrow('The newsroom lies in a folder that another program keeps in step with the network (Dropbox), where two programs can damage it by writing at once.')
  })
})
