import { licences, type Photo, type Story } from '../newsroom/index.ts'
import { writerOf } from '../wire/index.ts'
import type { BuiltFile } from './files.ts'
import { creditOf, type Ruling } from './gate.ts'
import { MANIFEST } from './manifest.ts'
import { markup, safeAddress, styleSheet, type Markup } from './markup.ts'
import { pageStyle } from './page-style.data.ts'
import type { BuiltPicture } from './pictures.ts'
import type { Sending } from './preflight.ts'
import { prose } from './prose.ts'
import type { Shipment } from './shipment.ts'

type Parts = Readonly<{ shipment: Shipment; sending: Sending; pictures: readonly BuiltPicture[]; files: readonly BuiltFile[]; rulings: readonly Ruling[] }>

const POLICY = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"

/** The page by which anybody reads a package with nothing but a browser: relative links, no script, nothing fetched. */
export function indexPage(parts: Parts): Uint8Array {
  const { shipment: { package: parcel, stories, photos }, sending } = parts
  const title = parcel.title || stories[0]?.headline || 'Package'
  const page = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>${styleSheet(pageStyle)}</head><body>
<header class="package"><p class="kicker">${sending.provider.name}</p><h1>${title}</h1>
<p class="facts">${counted(stories.length, 'story', 'stories')}, ${counted(parts.pictures.length, 'picture', 'pictures')} · made ${new Date(sending.at).toISOString().slice(0, 16).replace('T', ' ')} UTC</p>
${parcel.note && markup`<p class="notice">${parcel.note}</p>`}</header>
${stories.length > 1 && markup`<nav class="contents" aria-label="Stories"><ol>${stories.map((story, index) => markup`<li><a href="#story-${index + 1}">${story.headline || story.slug}</a></li>`)}</ol></nav>`}
<main>${stories.map((story, index) => storyOf(story, `story-${index + 1}`, parts))}
${photos.length > 0 && markup`<article aria-label="Pictures">${photos.map(photo => figureOf(photo, parts))}</article>`}
${everything(parts)}</main></body></html>
`
  return new TextEncoder().encode(page.source)
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

function storyOf(story: Story, id: string, parts: Parts): Markup {
  const placed = new Set(story.body.flatMap(block => (block.type === 'picture' ? [block.photo] : [])))
  const figure = (guid: string): Markup | null => {
    const photo = story.pictures.find(each => each.guid === guid)
    return photo ? figureOf(photo, parts) : null
  }
  const [first, ...rest] = story.body
  const opening = story.dateline && first?.type === 'paragraph' ? { ...first, runs: [{ text: `${story.dateline.text} — `, marks: {} }, ...first.runs] } : first
  return markup`<article id="${id}" lang="${story.language || 'en'}" dir="auto"><p class="slug">${[story.slug, story.urgency && `urgency ${story.urgency}`, `version ${story.version}`].filter(Boolean).join(' · ')}</p>
<h2 dir="auto">${story.headline}</h2>${story.byline && markup`<p class="byline">${story.byline}</p>`}
${story.status === 'canceled' && markup`<p class="notice"><strong>Killed.</strong> Do not use this story.</p>`}
${story.embargo && markup`<p class="notice"><strong>Embargoed until ${story.embargo}.</strong> Not for publication before.</p>`}
${story.edNote && markup`<p class="notice"><strong>To editors:</strong> ${story.edNote}</p>`}
<div class="story" dir="auto">${prose(opening ? [opening, ...rest] : rest, figure)}
${story.pictures.filter(({ guid }) => !placed.has(guid)).map(photo => figureOf(photo, parts))}</div>
${filesOf(story.guid, parts)}</article>`
}

function figureOf(photo: Photo, { pictures, rulings }: Parts): Markup {
  const picture = pictures.find(each => each.photo.guid === photo.guid)
  const lifted = rulings.find(ruling => ruling.photo.guid === photo.guid)?.lifted
  return markup`<figure>${picture
    ? markup`<a href="${picture.path}"><img src="${picture.path}" width="${picture.file.width}" height="${picture.file.height}" alt="${photo.altText || photo.headline || photo.caption}" loading="lazy"></a>`
    : markup`<div class="absent">The picture itself is not in this package.</div>`}
<figcaption dir="auto">${photo.caption && markup`<p>${photo.caption}</p>`}
${credits(photo)}${licenceLine(photo)}
${lifted && markup`<p class="override">Leaves on the word of ${lifted.person}: ${lifted.reason}</p>`}</figcaption></figure>`
}

function credits(photo: Photo): Markup | null {
  const parts = [photo.byline, creditOf(photo), photo.copyright].filter(part => part?.trim())
  return parts.length > 0 ? markup`<p class="credit">${[...new Set(parts)].join(' · ')}</p>` : null
}

/** Owner, kind and limits of the licence in one line, with the page where a licence is to be had. */
function licenceLine({ rights, usageTerms }: Photo): Markup | null {
  if (!rights) return markup`<p class="licence">Licence: unknown</p>`
  const parts = [
    rights.category && licences[rights.category].name, rights.holder, rights.editorialOnly && 'editorial use only', rights.media && `for ${rights.media.join(', ')}`,
    rights.territory && `in ${rights.territory.join(', ')}`, rights.until && `until ${rights.until}`, rights.usageTerms ?? usageTerms,
  ].filter(Boolean)
  const acquire = rights.acquireUrl ? safeAddress(rights.acquireUrl) : null
  return markup`<p class="licence">Licence: ${parts.join(' · ') || 'no limits on record'}${acquire && markup` · <a href="${acquire}" rel="noreferrer">Acquire a licence</a>`}</p>`
}

function filesOf(guid: string, { files }: Parts): Markup | null {
  const own = files.filter(({ item }) => item === guid)
  return own.length > 0 ? markup`<p class="files">${own.map(({ path, format }) => markup`<a href="${encodeURI(path)}">${writerOf(format).name}</a>`)}</p>` : null
}

function everything({ files, pictures }: Parts): Markup {
  const rows = [...files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 })), ...pictures.flatMap(({ path, bytes, sha256, sidecar }) => [{ path, bytes, sha256 }, ...(sidecar ? [sidecar] : [])])]
  return markup`<section class="everything"><h2>Everything in this package</h2>
<p class="facts"><a href="${MANIFEST}">${MANIFEST}</a> lists every file with its SHA-256, what was checked, and what a format could not carry.</p>
<div class="scroll"><table class="list"><thead><tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${rows.map(({ path, bytes, sha256 }) => markup`<tr><td><a href="${encodeURI(path)}">${path}</a></td><td class="number">${bytes}</td><td><code>${sha256}</code></td></tr>`)}</tbody></table></div></section>`
}
