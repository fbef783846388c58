import { attribute, isElement, rawText, type XmlElement } from '../xml/tree.ts'

/** What is known of an element and all below it; sizes in UTF-16 units of words. */
type Weight = { readonly element: XmlElement; readonly parent: Weight | undefined; words: number; linked: number; score: number }

const FEWEST = 25
const GOOD = /(?:^|[-_\s])(?:article|body|content|entry|main|post|story|text)(?:$|[-_\s])/i
const BAD = /(?:^|[-_\s])(?:comments?|footer|footnotes?|header|menu|meta|nav|promo|related|share|sidebar|sponsor|teasers?|widget|list)(?:$|[-_\s])/i
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'pre', 'blockquote', 'h2', 'h3'])
const NEVER: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'nav', 'aside', 'footer', 'form', 'select', 'button', 'textarea', 'svg'])

/**
 * The container in which most sentences stand, by the density of its text: a paragraph speaks for the element around it and, half as much, for
 * the one around that; links speak against. One walk over the page.
 *
 * @returns undefined where no container holds enough to be a story
 */
export function densestElement(page: XmlElement): XmlElement | undefined {
  const weights: Weight[] = []
  const visit = (element: XmlElement, parent: Weight | undefined, isLinked: boolean): Weight => {
    const weight: Weight = { element, parent, words: 0, linked: 0, score: 0 }
    weights.push(weight)
    const linked = isLinked || element.name === 'a'
    for (const child of element.children) {
      if (!isElement(child)) { const size = child.trim().length; weight.words += size; if (linked) weight.linked += size; continue }
      if (NEVER.has(child.name)) continue
      const inner = visit(child, weight, linked)
      weight.words += inner.words
      weight.linked += inner.linked
    }
    if (PARAGRAPHS.has(element.name) || holdsLines(element)) credit(weight)
    return weight
  }
  visit(page, undefined, false)
  const best = weights.map(weight => ({ weight, value: weight.score * (1 - weight.linked / Math.max(1, weight.words)) * leaning(weight.element) }))
    .reduce<{ weight: Weight | undefined; value: number }>((most, each) => (each.value > most.value ? each : most), { weight: undefined, value: 0 })
  return best.value >= 4 ? best.weight?.element : undefined
}

/** A division whose lines are parted by breaks stands for a paragraph. */
const holdsLines = ({ name, children }: XmlElement): boolean =>
  (name === 'div' || name === 'td' || name === 'section') && children.some(child => typeof child === 'string' && child.trim().length > 80)

function credit(weight: Weight): void {
  if (weight.words < FEWEST) return
  const text = rawText(weight.element)
  const free = 1 - weight.linked / Math.max(1, weight.words)
  const value = free * (1 + Math.min(3, weight.words / 100) + Math.min(5, (text.match(/[,،、，]/g)?.length ?? 0) / 2))
  const isLine = !PARAGRAPHS.has(weight.element.name)
  if (isLine) weight.score += value
  if (weight.parent) weight.parent.score += value
  if (weight.parent?.parent) weight.parent.parent.score += value / 2
}

function leaning(element: XmlElement): number {
  const names = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  return (GOOD.test(names) || element.name === 'article' || element.name === 'main' ? 1.3 : 1) * (BAD.test(names) ? 0.3 : 1)
}
