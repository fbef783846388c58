/** How a paragraph style looks: size in half points, indents and space before in twentieths of a point, outline level from 0. */
export type StyleLook = Readonly<{ id: string; name: string; size?: number; bold?: true; italic?: true; color?: string; indent?: number; outline?: number; before?: number; keepNext?: true }>

const subhead = (level: number, size: number): StyleLook => ({ id: `Subhead${level}`, name: `Subhead ${level}`, size, bold: true, outline: level - 1, before: 240, keepNext: true })

/** The paragraph styles of our documents. Readers know them by these names, so they are never translated. */
export const paragraphStyles: readonly StyleLook[] = [
  { id: 'Notice', name: 'Notice', bold: true, color: 'C00000' },
  { id: 'Headline', name: 'Headline', size: 40, bold: true, keepNext: true },
  { id: 'Subheadline', name: 'Subheadline', size: 28, keepNext: true },
  { id: 'Byline', name: 'Byline', size: 20, color: '595959', keepNext: true },
  { id: 'Dateline', name: 'Dateline', size: 20, bold: true, keepNext: true },
  { id: 'Body', name: 'Body' },
  subhead(1, 32), subhead(2, 28), subhead(3, 26), subhead(4, 24), subhead(5, 22), subhead(6, 22),
  { id: 'Quote', name: 'Quote', italic: true, indent: 720 },
  { id: 'QuoteAttribution', name: 'Quote Attribution', size: 20, indent: 720 },
  { id: 'List', name: 'List' },
  { id: 'Caption', name: 'Caption', size: 20, italic: true, before: 120, keepNext: true },
  { id: 'Credit', name: 'Credit', size: 18, color: '595959' },
  { id: 'Embed', name: 'Embed', size: 20 },
]
