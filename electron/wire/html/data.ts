import { all, isNode, own, textIn, typesOf, type Node } from './json-ld.ts'
import { unescaped } from './unescaped.ts'

const ARTICLE = /(?:Article|BlogPosting|Blog|Report|Review)$/
const DEPTH = 4

/** The article of a page among its linked data: the one that the page's headline names, else that which says most. References within the page are followed. */
export function articleOf(nodes: readonly Node[], headline = ''): Node | undefined {
  const key = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase()
  const isNamed = (node: Node): boolean => headline !== '' && key(unescaped(textIn(own(node, 'headline')) ?? textIn(own(node, 'name')) ?? '')) === key(headline)
  const [best] = nodes.filter(node => typesOf(node).some(type => ARTICLE.test(type)) && !typesOf(node).includes('Blog'))
    .map(node => ({ node, weight: Object.keys(node).length + (isNamed(node) ? 1000 : 0) })).sort((a, b) => b.weight - a.weight)
  return best && followed(best.node, nodes)
}

/** A node whose references (`{"@id": …}` and no more) are the nodes that they name. */
function followed(article: Node, nodes: readonly Node[]): Node {
  const known = new Map(nodes.flatMap(node => { const id = textOf(own(node, '@id')); return id === undefined || Object.keys(node).length < 2 ? [] : [[id, node] as const] }))
  const follow = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map(each => follow(each, depth))
    if (!isNode(value) || depth > DEPTH) return value
    const id = textOf(own(value, '@id'))
    const isReference = id !== undefined && Object.keys(value).every(key => key === '@id' || key === '@type')
    const target = isReference ? known.get(id) ?? value : value
    return Object.fromEntries(Object.entries(target).map(([key, part]) => [key, key === '@id' ? part : follow(part, depth + 1)]))
  }
  const found = follow(article, 0)
  return isNode(found) ? found : article
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** Strings of linked data without references and markup, which many systems leave in them. */
export function plainData(value: Node): Node {
  const plain = (part: unknown): unknown => {
    if (typeof part === 'string') return unescaped(part)
    if (Array.isArray(part)) return part.map(plain)
    return isNode(part) ? plainData(part) : part
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'articleBody' ? part : plain(part)]))
}

const isFree = (node: Node | undefined): string | boolean => { const told = own(node, 'isAccessibleForFree'); return typeof told === 'string' || typeof told === 'boolean' ? told : true }

/** Does the page say that one has to pay for its text (Google, Subscription and paywalled content)? */
export const isPaywalled = (article: Node | undefined): boolean =>
  [article, ...all(own(article, 'hasPart')).filter(isNode)].some(node => /^(?:false|https?:\/\/schema\.org\/False)$/i.test(String(isFree(node))))
