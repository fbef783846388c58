/** What a national version of ISO 646 has instead of the ASCII character. */
type Letters = Readonly<Record<string, string>>

/** The places that national versions fill, letter by letter (ISO 2375 register; checked with glibc's iconv). */
export const nationalLetters = {
  'iso-646-de': { '@': '§', '[': 'Ä', '\\': 'Ö', ']': 'Ü', '{': 'ä', '|': 'ö', '}': 'ü', '~': 'ß' },
  'iso-646-se': { $: '¤', '[': 'Ä', '\\': 'Ö', ']': 'Å', '{': 'ä', '|': 'ö', '}': 'å', '~': '‾' },
  'iso-646-no': { '[': 'Æ', '\\': 'Ø', ']': 'Å', '{': 'æ', '|': 'ø', '}': 'å', '~': '‾' },
  'iso-646-fr': { '#': '£', '@': 'à', '[': '°', '\\': 'ç', ']': '§', '`': 'µ', '{': 'é', '|': 'ù', '}': 'è', '~': '¨' },
  'iso-646-it': { '#': '£', '@': '§', '[': '°', '\\': 'ç', ']': 'é', '`': 'ù', '{': 'à', '|': 'ò', '}': 'è', '~': 'ì' },
  'iso-646-es': { '#': '£', '@': '§', '[': '¡', '\\': 'Ñ', ']': '¿', '{': '°', '|': 'ñ', '}': 'ç' },
  'iso-646-gb': { '#': '£', '~': '‾' },
} as const satisfies Readonly<Record<string, Letters>>

/** ISO 6937: accents that stand before their letter, as the combining characters that Unicode puts behind it. */
export const accents6937: ReadonlyMap<number, string> = new Map([
  [0xc1, '\u0300'], [0xc2, '\u0301'], [0xc3, '\u0302'], [0xc4, '\u0303'], [0xc5, '\u0304'], [0xc6, '\u0306'], [0xc7, '\u0307'], [0xc8, '\u0308'],
  [0xca, '\u030a'], [0xcb, '\u0327'], [0xcd, '\u030b'], [0xce, '\u0328'], [0xcf, '\u030c'],
])

/** ISO 6937: an accent over a space is the accent by itself. */
export const alone6937: ReadonlyMap<number, string> = new Map([
  [0xc2, '´'], [0xc5, '¯'], [0xc6, '˘'], [0xc7, '˙'], [0xc8, '¨'], [0xca, '˚'], [0xcb, '¸'], [0xcd, '˝'], [0xce, '˛'], [0xcf, 'ˇ'],
])

/** ISO 6937: letters and signs of one byte past ASCII. */
export const singles6937: ReadonlyMap<number, string> = new Map([
  [0xa0, '\u00a0'], [0xa1, '¡'], [0xa2, '¢'], [0xa3, '£'], [0xa5, '¥'], [0xa7, '§'], [0xa8, '¤'], [0xa9, '‘'], [0xaa, '“'], [0xab, '«'], [0xac, '←'], [0xad, '↑'], [0xae, '→'], [0xaf, '↓'],
  [0xb0, '°'], [0xb1, '±'], [0xb2, '²'], [0xb3, '³'], [0xb4, '×'], [0xb5, 'µ'], [0xb6, '¶'], [0xb7, '·'], [0xb8, '÷'], [0xb9, '’'], [0xba, '”'], [0xbb, '»'], [0xbc, '¼'], [0xbd, '½'],
  [0xbe, '¾'], [0xbf, '¿'], [0xd0, '—'], [0xd1, '¹'], [0xd2, '®'], [0xd3, '©'], [0xd4, '™'], [0xd5, '♪'], [0xd6, '¬'], [0xd7, '¦'], [0xdc, '⅛'], [0xdd, '⅜'], [0xde, '⅝'], [0xdf, '⅞'],
  [0xe0, 'Ω'], [0xe1, 'Æ'], [0xe2, 'Ð'], [0xe3, 'ª'], [0xe4, 'Ħ'], [0xe6, 'Ĳ'], [0xe7, 'Ŀ'], [0xe8, 'Ł'], [0xe9, 'Ø'], [0xea, 'Œ'], [0xeb, 'º'], [0xec, 'Þ'], [0xed, 'Ŧ'], [0xee, 'Ŋ'], [0xef, 'ŉ'],
  [0xf0, 'ĸ'], [0xf1, 'æ'], [0xf2, 'đ'], [0xf3, 'ð'], [0xf4, 'ħ'], [0xf5, 'ı'], [0xf6, 'ĳ'], [0xf7, 'ŀ'], [0xf8, 'ł'], [0xf9, 'ø'], [0xfa, 'œ'], [0xfb, 'ß'], [0xfc, 'þ'], [0xfd, 'ŧ'], [0xfe, 'ŋ'], [0xff, '\u00ad'],
])
