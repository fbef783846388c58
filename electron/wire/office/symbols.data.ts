const letters = (from: string, to: string): readonly (readonly [string, string])[] => [...from].map((letter, index) => [letter, [...to][index] ?? letter])

/** Characters of the font Symbol, by the letters that type them. */
export const symbolFont: ReadonlyMap<string, string> = new Map([
  ...letters('abcdefghijklmnopqrstuvwxyz', 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  ...letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...letters('\u00a3\u00a5\u00a9\u00ae\u00b0\u00b1\u00b2\u00b3\u00b4\u00b7\u00b8\u00b9\u00bb\u00bc\u00c5\u00d0\u00d2\u00d4\u00d6\u00e5', '≤∞♥→°±″≥×•÷≠≈…⊕∠®™√∑'),
  ...letters('\u00a0\u00a2\u00b5\u00b6\u00a7\u00a8\u00aa\u00ab\u00ac\u00ad\u00af\u00ce\u00cf\u00d1\u00f2', '€′∝∂♣♦♠↔←↑↓∈∉∇∫'),
])

/** Characters of the font Wingdings that stand in text. */
export const wingdings: ReadonlyMap<string, string> = new Map(letters(
  '\u0028\u002a\u0046\u004a\u004c\u006c\u006e\u006f\u0071\u0075\u0076\u009f\u00a7\u00a8\u00d8\u00dc\u00e0\u00e8\u00f0\u00fb\u00fc\u00fd\u00fe',
  '☎✉☞☺☹●■□❑◆❖•▪◻➢➔→➔⇒✗✔☒☑',
))
