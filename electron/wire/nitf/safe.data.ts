type Rule = Readonly<{ attributes: Readonly<Record<string, RegExp>>; text?: true; children?: readonly string[] }>

const ANY = /^/
const TOKEN = /^[\w.:-]+$/
const any = (...names: readonly string[]): Readonly<Record<string, RegExp>> => Object.fromEntries(names.map(name => [name, ANY]))
const words = (attributes: Readonly<Record<string, RegExp>> = {}): Rule => ({ attributes, text: true })
const named = (...names: readonly string[]): Rule => words(any('idsrc', 'value', ...names))

/**
 * What may be given back to a file of ours without making it invalid: elements that hold nothing but these attributes, with values that
 * the schema allows, these elements, and text where `text` says so (NITF 3.6, schema).
 */
export const safe: Readonly<Record<string, Rule>> = {
  'meta': { attributes: { 'name': TOKEN, 'http-equiv': TOKEN, 'content': ANY } },
  'iim': { attributes: { ver: TOKEN }, children: ['ds'] },
  'ds': { attributes: { num: TOKEN, value: ANY } },
  'pubdata': {
    attributes: {
      type: /^(?:print|audio|video|web|appliance|other)$/,
      ...any('item-length', 'unit-of-measure', 'date.publication', 'name', 'issn', 'volume', 'number', 'issue', 'edition.name', 'edition.area', 'position.section', 'position.sequence', 'ex-ref'),
    },
  },
  'revision-history': {
    attributes: { function: /^(?:writer-author|editor|producer|archivist|videographer|graphic-artist|photographer|statistician|other)$/, ...any('name', 'norm', 'comment') },
  },
  'tobject': { attributes: any('tobject.type') },
  'docdata': { attributes: any('management-idref-status') },
  'doc-id': { attributes: any('regsrc') },
  'du-key': { attributes: { generation: TOKEN, part: TOKEN } },
  'evloc': { attributes: any('iso-cc', 'state-prov', 'county-dist', 'city') },
  'fixture': { attributes: any('fix-id') },
  'doc-scope': { attributes: any('scope') },
  'series': { attributes: { 'series.name': ANY, 'series.part': TOKEN, 'series.totalpart': TOKEN } },
  'del-list': { attributes: {}, children: ['from-src'] },
  'from-src': { attributes: any('src-name', 'level-number') },
  'doc.rights': { attributes: any('owner', 'startdate', 'enddate', 'agent', 'geography', 'location-code', 'code-source', 'type') },
  'person': words({ ...any('idsrc', 'value'), gender: /^(?:male|female)$/ }),
  'org': named(), 'event': named('start-date', 'end-date'), 'function': named(), 'object.title': named(), 'virtloc': named(),
  'hl2': words(),
  'note': { attributes: { noteclass: /^(?:cpyrt|end|hd|editorsnote|trademk|undef)$/, type: /^(?:std|pa|npa)$/ }, children: ['body.content'] },
  'body.content': { attributes: {}, children: ['p'] },
  'p': words(),
  'rights': { attributes: {}, text: true, children: ['rights.owner', 'rights.startdate', 'rights.enddate', 'rights.agent', 'rights.geography', 'rights.type', 'rights.limitations'] },
  'rights.owner': words(any('contact')), 'rights.startdate': words(any('norm')), 'rights.enddate': words(any('norm')), 'rights.agent': words(any('contact')),
  'rights.geography': words(any('location-code', 'code-source')), 'rights.type': words(), 'rights.limitations': words(),
  'byline': words(),
  'tagline': words({ type: /^(?:std|pa|npa)$/ }),
  'bibliography': words(),
}

/** Elements that every document of ours has once: of what came in, their attributes are given back, by the path of their parent. */
export const merged: Readonly<Record<string, readonly string[]>> = {
  'head': ['tobject', 'docdata', 'pubdata'],
  'head/docdata': ['doc-id', 'du-key', 'doc.rights'],
}

const subject: readonly string[] = ['ipr', 'refnum', 'code', 'type', 'matter', 'detail'].map(name => `tobject.subject.${name}`)
const none: readonly string[] = []

/** The elements that a story has a field for, by the path of their parent, with the attributes that the field tells. */
export const understood: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '': { head: none, body: none },
  'head': { 'title': none, 'tobject': none, 'docdata': ['management-status', 'management-doc-idref'], 'key-list': ['key'] },
  'head/tobject': { 'tobject.property': ['tobject.property.type'], 'tobject.subject': subject, 'key-list': ['key'] },
  'head/docdata': {
    'doc-id': none, 'urgency': ['ed-urg'], 'date.issue': ['norm'], 'date.release': ['norm'], 'date.expire': ['norm'], 'ed-msg': ['msg-type', 'info'],
    'du-key': ['key', 'version'], 'doc.copyright': ['year', 'holder'], 'doc.rights': ['limitations'], 'key-list': ['key'],
    'correction': ['info', 'id-string'], 'evloc': ['city', 'state-prov', 'iso-cc'], 'identified-content': none,
  },
  'head/docdata/identified-content': { location: none, classifier: ['type', 'idsrc', 'value'] },
  'body': { 'body.head': none, 'body.content': none, 'body.end': none },
  'body/body.head': { distributor: none },
  'body/body.head/hedline': { hl1: none },
  'body/body.end': {},
}
