import type { Marks } from '../../newsroom/index.ts'
import { mixed, type Content } from '../xml/write.ts'

const elementOf = { b: 'strong', i: 'em', u: 'u', s: 's', sub: 'sub', sup: 'sup' } as const

/** Words with a mark, in HTML. What a name stands for has no element there: a `span` of that class says it. */
export const marked = (content: Content, mark: keyof Omit<Marks, 'link'>): Content =>
  (mark === 'person' || mark === 'org' || mark === 'place' ? mixed('span', { class: mark }, content) : mixed(elementOf[mark], {}, content))
