import { $getState, $setState, createState } from 'lexical'
import type { QuoteNode } from '@lexical/rich-text'

const attributionState = createState('attribution', { parse: value => (typeof value === 'string' ? value : '') })

/** Who said it: kept on the quote, beside its words. Empty without one. */
export const $attributionOf = (quote: QuoteNode): string => $getState(quote, attributionState)
export const $attribute = (quote: QuoteNode, to: string): QuoteNode => $setState(quote, attributionState, to)
