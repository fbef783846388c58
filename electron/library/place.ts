import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, sep } from 'node:path'

const NETWORK = /^(nfs\d?|cifs|smb\d?|smbfs|afs|ceph|glusterfs|lustre|ncpfs|davfs|fuse\.(sshfs|rclone|davfs2?|glusterfs|ceph|s3fs|gcsfuse|google-drive-ocamlfuse|onedriver|gvfsd-fuse|smbnetfs))$/
const CLOUD = /^(Dropbox( \(.*\))?|OneDrive( - .*)?|Google Drive|GoogleDrive|My Drive|iCloud Drive|Mobile Documents|CloudStorage|Nextcloud|ownCloud|pCloud ?Drive|Box Sync|Sync\.com|MEGA|MEGAsync|Seafile|Tresorit)$/

/** A place where a library would be damaged, in words ("a network folder (nfs4)"); null where it is safe. */
export function unsafePlace(folder: string, mounts: string = mountTable()): string | null {
  const real = realpathSync(nearest(folder))
  if (process.platform === 'win32' && real.startsWith('\\\\')) return 'a network folder'
  const network = mountType(real, mounts)
  if (NETWORK.test(network)) return `a network folder (${network})`
  const cloud = `${real}${folder.slice(nearest(folder).length)}`.split(sep).find(part => CLOUD.test(part))
  return cloud === undefined ? null : `a folder that another program keeps in step with the network (${cloud})`
}

/** The kind of file system that a path lies on, by the table in the form of /proc/self/mountinfo; empty when unknown. */
export function mountType(path: string, mounts: string): string {
  let best = '', type = ''
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ')
    const point = (before.split(' ')[4] ?? '').replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
    const holds = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`)
    // A later line of the same point lies above the earlier one.
    if (point && holds && point.length >= best.length) [best, type] = [point, after.split(' ')[0] ?? '']
  }
  return type
}

const MOUNTS = '/proc/self/mountinfo'
const mountTable = (): string => (existsSync(MOUNTS) ? readFileSync(MOUNTS, 'utf8') : '')

/** The folder itself, or the nearest one above it that is there. */
export const nearest = (folder: string): string => (existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder)))
