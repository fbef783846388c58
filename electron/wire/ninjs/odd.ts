import type { Finding } from '../../newsroom/index.ts'
import type { Fields } from './fields.ts'

const strings: ReadonlySet<string> = new Set([
  'uri', 'guid', 'type', 'versioncreated', 'firstcreated', 'contentcreated', 'pubstatus', 'language', 'headline', 'title', 'by', 'byline', 'slugline', 'located', 'ednote', 'usageterms',
  'copyrightnotice', 'copyrightholder', 'body_text', 'body_html', 'body_xhtml', 'description_text',
])
const lists: ReadonlySet<string> = new Set(['headlines', 'bodies', 'descriptions', 'subjects', 'places', 'people', 'infosources', 'associations', 'renditions'])

/** Properties whose value is of another kind than any version of ninjs allows: they say less than they should. */
export function oddValues(fields: Fields): readonly Finding[] {
  const odd = [...fields.entries()].filter(([key, value]) => (strings.has(key) && typeof value !== 'string') || (lists.has(key) && !isListOfObjects(value)) || (key === 'urgency' && !isUrgency(value)))
  return odd.map(([key]) => ({ rule: 'ninjs/odd-value', severity: 'warning', message: `“${key}” holds another kind of value than ninjs allows; it may be incomplete.`, where: { kind: 'line', line: 1, path: `/${key}` } }))
}

const isListOfObjects = (value: unknown): boolean => {
  const parts: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'object' && value !== null ? Object.values(value) : [value]
  return parts.every(each => typeof each === 'object' && each !== null)
}

const isUrgency = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9

/** JSON keeps the last of two properties of the same name, without a word; here they are found. */
export function repeatedKeys(json: string): readonly Finding[] {
  const open: (Set<string> | null)[] = []
  const repeated = new Set<string>()
  let awaitsKey = false
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
    const keys = open.at(-1)
    if (token === '{') { open.push(new Set()); awaitsKey = true }
    else if (token === '[') { open.push(null); awaitsKey = false }
    else if (token === '}' || token === ']') { open.pop(); awaitsKey = false }
    else if (token === ',') awaitsKey = keys !== null
    else if (token === ':') awaitsKey = false
    else if (awaitsKey && keys) {
      if (keys.has(token)) repeated.add(token)
      keys.add(token)
    }
  }
  return [...repeated].map(key => ({ rule: 'ninjs/repeated-property', severity: 'warning', message: `${key.slice(0, 60)} stands twice in one object; the last one was read.`, where: { kind: 'item' } }))
}
