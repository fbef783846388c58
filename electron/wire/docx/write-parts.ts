import type { Story } from '../../newsroom/index.ts'
import { isoNow } from '../carried.ts'
import type { Issue } from '../format.ts'
import { document, element, mixed, textual, type Built } from '../xml/write.ts'
import { entityStyles } from './entities.ts'
import { CONTENT_TYPES, CORE, CUSTOM, CUSTOM_SET, HYPERLINK, parts, R, RELATIONSHIPS, VARIANTS, W, type PartId } from './names.ts'
import { pictureProperty, propertyName } from './properties.ts'
import { paragraphStyles, type StyleLook } from './styles.data.ts'
import type { WrittenBody } from './write-body.ts'

type Part = Readonly<{ name: string; bytes: Uint8Array }>

/** The parts of a Word document in a fixed order (ECMA-376-2, Annex: the content types come first). */
export function partsOf(story: Story, body: WrittenBody, issue: Issue): readonly Part[] {
  const written: Readonly<Record<PartId, Built | undefined>> = {
    document: mixed('w:document', { 'xmlns:w': W, 'xmlns:r': R }, mixed('w:body', {}, body.blocks, page)),
    styles: styleSheet(story.language), numbering: numbering(body.numbered), comments: body.comments.length > 0 ? mixed('w:comments', { 'xmlns:w': W, 'xmlns:r': R }, body.comments) : undefined,
    settings: element('w:settings', { 'xmlns:w': W }, element('w:defaultTabStop', { 'w:val': 720 })), core: coreProperties(story, issue), custom: customProperties(story, body, issue),
  }
  const present = partIds.filter(id => written[id] !== undefined)
  const relation = (id: PartId, target: string): Built => element('Relationship', { Id: id, Type: parts[id].relation, Target: target })
  const inWord = present.filter(id => id !== 'document' && parts[id].name.startsWith('word/'))
  return [
    { name: '[Content_Types].xml', bytes: document(element('Types', { xmlns: CONTENT_TYPES },
      element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }), element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      present.map(id => element('Override', { PartName: `/${parts[id].name}`, ContentType: parts[id].type })))) },
    { name: '_rels/.rels', bytes: document(element('Relationships', { xmlns: RELATIONSHIPS }, present.filter(id => !inWord.includes(id)).map(id => relation(id, parts[id].name)))) },
    ...present.slice(0, 1).flatMap(id => partOf(id, written[id])),
    { name: 'word/_rels/document.xml.rels', bytes: document(element('Relationships', { xmlns: RELATIONSHIPS }, inWord.map(id => relation(id, parts[id].name.slice('word/'.length))),
      body.links.all.map(([address, id]) => element('Relationship', { Id: id, Type: HYPERLINK, Target: address, TargetMode: 'External' })))) },
    ...present.slice(1).flatMap(id => partOf(id, written[id])),
  ]
}

const partIds = ['document', 'styles', 'numbering', 'comments', 'settings', 'core', 'custom'] as const satisfies readonly PartId[]
const partOf = (id: PartId, built: Built | undefined): readonly Part[] => (built ? [{ name: parts[id].name, bytes: document(built) }] : [])

/** A4 with margins of an inch, in twentieths of a point. */
const page = mixed('w:sectPr', {}, element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }), element('w:pgMar', { 'w:top': 1440, 'w:right': 1440, 'w:bottom': 1440, 'w:left': 1440, 'w:header': 720, 'w:footer': 720, 'w:gutter': 0 }))

const val = (name: string, value: string | number): Built => element(`w:${name}`, { 'w:val': value })

function styleSheet(language: string): Built {
  return element('w:styles', { 'xmlns:w': W },
    element('w:docDefaults', {}, mixed('w:rPrDefault', {}, mixed('w:rPr', {}, element('w:rFonts', { 'w:ascii': 'Georgia', 'w:hAnsi': 'Georgia', 'w:cs': 'Times New Roman' }), val('sz', 22), val('szCs', 22), language ? val('lang', language) : undefined)),
      mixed('w:pPrDefault', {}, mixed('w:pPr', {}, element('w:spacing', { 'w:after': 120, 'w:line': 276, 'w:lineRule': 'auto' })))),
    mixed('w:style', { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' }, val('name', 'Normal'), element('w:qFormat', {})),
    mixed('w:style', { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' }, val('name', 'Default Paragraph Font'), val('uiPriority', 1)),
    paragraphStyles.map(paragraphStyle),
    mixed('w:style', { 'w:type': 'character', 'w:styleId': 'Hyperlink' }, val('name', 'Hyperlink'), mixed('w:rPr', {}, val('color', '0563C1'), val('u', 'single'))),
    entityStyles.map(id => mixed('w:style', { 'w:type': 'character', 'w:customStyle': '1', 'w:styleId': id }, val('name', id), val('uiPriority', 99))))
}

/** In the order of the schema (17.7.4.17, 17.3.1.26, 17.3.2.28). */
const paragraphStyle = ({ id, name, size, bold, italic, color, indent, outline, before, keepNext }: StyleLook): Built =>
  mixed('w:style', { 'w:type': 'paragraph', 'w:customStyle': '1', 'w:styleId': id }, val('name', name), val('basedOn', 'Normal'), element('w:qFormat', {}),
    mixed('w:pPr', {}, keepNext ? element('w:keepNext', {}) : undefined, before === undefined ? undefined : element('w:spacing', { 'w:before': before }), indent === undefined ? undefined : element('w:ind', { 'w:left': indent, 'w:right': indent }), outline === undefined ? undefined : val('outlineLvl', outline)),
    mixed('w:rPr', {}, bold ? element('w:b', {}) : undefined, italic ? element('w:i', {}) : undefined, color === undefined ? undefined : val('color', color), size === undefined ? undefined : val('sz', size)))

const DEPTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8]

function numbering(numbered: number): Built {
  const levels = (format: string, sign: (depth: number) => string): readonly Built[] => DEPTHS.map(depth => mixed('w:lvl', { 'w:ilvl': depth }, val('start', 1), val('numFmt', format), val('lvlText', sign(depth)), val('lvlJc', 'left'),
    mixed('w:pPr', {}, element('w:ind', { 'w:left': 720 * (depth + 1), 'w:hanging': 360 }))))
  const list = (id: number, format: string, sign: (depth: number) => string): Built => element('w:abstractNum', { 'w:abstractNumId': id }, val('multiLevelType', 'hybridMultilevel'), levels(format, sign))
  return element('w:numbering', { 'xmlns:w': W }, list(0, 'bullet', () => '•'), list(1, 'decimal', depth => `%${depth + 1}.`),
    mixed('w:num', { 'w:numId': 1 }, val('abstractNumId', 0)),
    Array.from({ length: numbered }, (_, index) => mixed('w:num', { 'w:numId': index + 2 }, val('abstractNumId', 1), DEPTHS.map(depth => mixed('w:lvlOverride', { 'w:ilvl': depth }, val('startOverride', 1))))))
}

function coreProperties(story: Story, issue: Issue): Built {
  const at = { 'xsi:type': 'dcterms:W3CDTF' }
  return element('cp:coreProperties', { 'xmlns:cp': CORE, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:dcterms': 'http://purl.org/dc/terms/', 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' },
    textual('dc:title', story.headline || story.slug), textual('dc:creator', story.byline), textual('cp:keywords', story.keywords.join(', ')), textual('dc:language', story.language),
    textual('dcterms:created', story.created, at), textual('dcterms:modified', isoNow(story, issue), at))
}

function customProperties(story: Story, { pictures }: WrittenBody, issue: Issue): Built {
  const values = [...fieldsOf(story, issue), ...pictures.map((guid, index) => [pictureProperty(index + 1), guid] as const)]
  return element('Properties', { xmlns: CUSTOM, 'xmlns:vt': VARIANTS }, values.filter(([, value]) => value !== undefined && value !== '').map(([name, value], index) =>
    element('property', { fmtid: CUSTOM_SET, pid: index + 2, name: propertyName(name) }, mixed('vt:lpwstr', {}, value))))
}

/** What stands nowhere in the text; lists and records as JSON. */
function fieldsOf(story: Story, issue: Issue): readonly (readonly [string, string | undefined])[] {
  const json = (value: object | null | undefined): string | undefined => (!value || (Array.isArray(value) && value.length === 0) ? undefined : JSON.stringify(value))
  return [
    ['guid', story.guid], ['version', String(story.version)], ['status', story.status], ['slug', story.slug], ['language', story.language], ['summary', story.summary], ['urgency', story.urgency === undefined ? undefined : String(story.urgency)],
    ['keywords', json(story.keywords)], ['subjects', json(story.subjects)], ['genres', json(story.genres)], ['places', json(story.places)], ['dateline', json(story.dateline)],
    ['embargo', story.embargo], ['expires', story.expires], ['signal', story.signal], ['take', json(story.take)], ['refersTo', story.refersTo], ['otherIds', json(story.otherIds)],
    ['edNote', story.edNote], ['usageTerms', story.usageTerms], ['copyright', story.copyright], ['source', story.source], ['created', story.created], ['modified', isoNow(story, issue)],
  ]
}

