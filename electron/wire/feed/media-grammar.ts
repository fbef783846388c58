import { decimal, filled, language, mime, oneOf, url, whole, type Grammar, type Rule } from './grammar.ts'

const clause = (name: string): string => `Media RSS 1.5.1, ${name}`
const typed: Rule['attributes'] = { type: { check: oneOf('plain', 'html') } }

/** What may describe a picture: in `media:content`, in `media:group`, in an item, in the channel (Media RSS 1.5.1, Optional Elements). */
export const mediaOptional: Grammar = {
  'media:title': { clause: clause('media:title'), most: 1, attributes: typed }, 'media:description': { clause: clause('media:description'), most: 1, attributes: typed }, 'media:keywords': { clause: clause('media:keywords'), most: 1 },
  'media:thumbnail': { clause: clause('media:thumbnail'), attributes: { url: { isNeeded: true, check: url }, width: { check: whole(1) }, height: { check: whole(1) }, time: {} } },
  'media:credit': { clause: clause('media:credit'), text: filled, attributes: { role: {}, scheme: {} } }, 'media:copyright': { clause: clause('media:copyright'), most: 1, attributes: { url: { check: url } } },
  'media:text': { clause: clause('media:text'), attributes: { ...typed, lang: { check: language }, start: {}, end: {} } }, 'media:license': { clause: clause('media:license'), attributes: { type: {}, href: { check: url } } },
  'media:category': { clause: clause('media:category'), attributes: { scheme: {}, label: {} } }, 'media:rating': { clause: clause('media:rating'), attributes: { scheme: {} } }, 'media:hash': { clause: clause('media:hash'), attributes: { algo: { check: oneOf('md5', 'sha-1') } } },
  'media:player': { clause: clause('media:player'), most: 1, attributes: { url: { isNeeded: true, check: url }, width: { check: whole(1) }, height: { check: whole(1) } } },
  'media:restriction': { clause: clause('media:restriction'), attributes: { relationship: { isNeeded: true, check: oneOf('allow', 'deny') }, type: { check: oneOf('country', 'uri', 'sharing') } } },
  'media:community': { clause: clause('media:community') }, 'media:comments': { clause: clause('media:comments') }, 'media:embed': { clause: clause('media:embed'), attributes: { url: {}, width: {}, height: {} } }, 'media:responses': { clause: clause('media:responses') },
  'media:backLinks': { clause: clause('media:backLinks') }, 'media:status': { clause: clause('media:status'), attributes: { state: { check: oneOf('active', 'blocked', 'deleted') }, reason: {} } }, 'media:price': { clause: clause('media:price'), attributes: { type: {}, price: {}, currency: {}, info: {} } },
  'media:subTitle': { clause: clause('media:subTitle'), attributes: { type: {}, lang: {}, href: {} } }, 'media:peerLink': { clause: clause('media:peerLink'), attributes: { type: {}, href: {} } }, 'media:rights': { clause: clause('media:rights'), attributes: { status: { check: oneOf('userCreated', 'official') } } }, 'media:scenes': { clause: clause('media:scenes') },
}

const content: Rule = {
  clause: clause('media:content'), inside: mediaOptional,
  attributes: {
    url: { check: url }, fileSize: { check: whole(0) }, type: { check: mime }, medium: { check: oneOf('image', 'audio', 'video', 'document', 'executable') }, isDefault: { check: oneOf('true', 'false') }, expression: { check: oneOf('sample', 'full', 'nonstop') },
    bitrate: { check: decimal }, framerate: { check: decimal }, samplingrate: { check: decimal }, channels: { check: whole(1) }, duration: { check: whole(0) }, height: { check: whole(1) }, width: { check: whole(1) }, lang: { check: language },
  },
}

/** Media RSS inside an item or entry. */
export const mediaGrammar: Grammar = { ...mediaOptional, 'media:content': content, 'media:group': { clause: clause('media:group'), inside: { ...mediaOptional, 'media:content': content } } }
