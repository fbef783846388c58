/** Priority letters (bulletin, section H) and how urgent each is; `z` and others that nobody explains are ordinary. */
export const urgencies: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 5, d: 6, a: 7, s: 7, h: 6, y: 8, w: 5, x: 5, z: 5 }

/** The letter for an urgency of ours; index 0 is urgency 1. */
export const letters: readonly string[] = ['f', 'b', 'u', 'u', 'r', 'd', 'd', 'd']
export const UNKNOWN_PRIORITY = 'r'

/** Topic prefixes of AP sport slugs (`BC-BKN--…`) and their IPTC subject codes. */
export const sportPrefixes: Readonly<Record<string, string>> = {
  BKC: '15008000', BKL: '15008000', BKN: '15008000', BKW: '15008000', BKO: '15008000', BBA: '15007000', BBC: '15007000', BBM: '15007000', BBN: '15007000', BBO: '15007000', BBY: '15007000', BOX: '15014000',
  CAR: '15039000', CYC: '15019000', FBL: '15003000', FBN: '15003000', FBO: '15003000', FIG: '15025000', GLF: '15027000', HKN: '15031000', HKO: '15031000', RAC: '15030000', SOC: '15054000', TEN: '15065000',
  CRI: '15017000', RGL: '15048000',
}

/** Format identifiers: body or agate type, text or tabular. */
export const formatNames: Readonly<Record<string, string>> = { '\u0013\u0011': 'bt', '\u0013\u0012': 'bx', '\u0014\u0011': 'at', '\u0014\u0012': 'ax' }

export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const
/** As AP prints them before a day. */
export const shortMonths = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'] as const
