import { fieldsOf, isObject, list, text, texts, type Fields } from './fields.ts'

/**
 * The objects of a document: one, a list, or the lists that APIs answer with (`{ data: { items: [{ item }] } }` of the AP,
 * `{ items }`). What is no object is null, so that its place can be told.
 */
export function objectsOf(value: unknown): readonly (Fields | null)[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf)
  if (!isObject(value)) return [null]
  const fields = fieldsOf(value)
  const inside = ['data', 'items', 'item'].find(key => isObject(fields.get(key)) || Array.isArray(fields.get(key)))
  return inside === undefined || fields.has('uri') || fields.has('guid') || fields.has('headline') || fields.has('headlines') ? [fromAp(fields)] : objectsOf(fields.get(inside))
}

/** The AP's own names for what ninjs has a name for, so that one reader reads both (AP Media API, metadata mapping). */
function fromAp(fields: Fields): Fields {
  const itemId = text(fieldsOf(fields.get('altids')), 'itemid')
  if (itemId === undefined) return fields
  const out = new Map(fields)
  out.set('uri', itemId)
  const by = list(fields, 'bylines').flatMap(each => [text(each, 'by'), text(each, 'title')].filter(Boolean).join(', ') || []).join('; ') || text(fieldsOf(fields.get('photographer')), 'name')
  if (by && !text(fields, 'by', 'byline')) out.set('byline', by)
  out.delete('bylines')
  const terms = texts(fields, 'usageterms')
  if (terms.length > 0) out.set('usageterms', terms.join('\n'))
  const place = text(fieldsOf(fields.get('datelinelocation')), 'city')
  if (place && !text(fields, 'located')) out.set('located', place)
  return out
}
