import { elements, type XmlElement } from '../xml/tree.ts'

const orders: Readonly<Record<string, Readonly<{ clause: string; names: readonly string[] }>>> = {
  pPr: {
    clause: '17.3.1.26',
    names: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(' '),
  },
  rPr: {
    clause: '17.3.2.28',
    names: 'ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(' '),
  },
  tc: { clause: '17.4.65', names: ['tcPr'] },
  tr: { clause: '17.4.78', names: ['tblPrEx', 'trPr'] },
}

/** Properties stand in the order of the schema, or Word calls the document damaged: the children that don't. */
export function propertyOrder(element: XmlElement): readonly Readonly<{ parent: string; child: string; clause: string; line: number }>[] {
  const order = Object.hasOwn(orders, element.name) ? orders[element.name] : undefined
  if (!order) return []
  const place = (name: string): number => { const index = order.names.indexOf(name); return index < 0 ? order.names.length : index }
  const children = elements(element)
  return children.filter((child, index) => index > 0 && place(child.name) < place(children[index - 1]?.name ?? '')).map(({ name, line }) => ({ parent: element.name, child: name, clause: order.clause, line }))
}
