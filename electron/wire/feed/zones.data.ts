/** Months by the first letters that tell them apart, in the languages of the wires, without accents. */
export const monthNames: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|ene|gen|ian|янв)/, 1], [/^(?:feb|fev|фев)/, 2], [/^(?:mar|maa|mrt|мар)/, 3], [/^(?:apr|avr|abr|апр)/, 4], [/^(?:may|mai|mag|maj|mei|мая|май)/, 5], [/^(?:jun|juin|giu|июн)/, 6],
  [/^(?:jul|juil|lug|июл)/, 7], [/^(?:aug|ago|aou|авг)/, 8], [/^(?:sep|set|сен)/, 9], [/^(?:oct|okt|ott|out|окт)/, 10], [/^(?:nov|ноя)/, 11], [/^(?:dec|dez|des|dic|дек)/, 12],
]

/** Weekdays of RFC 822, 5.1, Sunday first; in other languages the day isn't checked. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** Names of zones: those of RFC 822, 5.1, and of newsrooms. One that means several (IST) is absent. */
export const zoneOffsets: Readonly<Partial<Record<string, string>>> = {
  GMT: 'Z', UT: 'Z', UTC: 'Z', Z: 'Z', WET: '+00:00', WEZ: '+00:00', WEST: '+01:00', BST: '+01:00', CET: '+01:00', MEZ: '+01:00', CEST: '+02:00', MESZ: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00',
  EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', AKST: '-09:00', AKDT: '-08:00', HST: '-10:00',
  AEST: '+10:00', AEDT: '+11:00', ACST: '+09:30', AWST: '+08:00', NZST: '+12:00', NZDT: '+13:00', JST: '+09:00', KST: '+09:00', SAST: '+02:00',
}
