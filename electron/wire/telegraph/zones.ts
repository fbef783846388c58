/** Zones as wires abbreviate them. IST and others that mean two zones are absent: such a time stays local. */
const offsets: Readonly<Record<string, string>> = {
  GMT: 'Z', UTC: 'Z', UT: 'Z', Z: 'Z', WEZ: 'Z', WET: 'Z', BST: '+01:00', MEZ: '+01:00', CET: '+01:00', MESZ: '+02:00', CEST: '+02:00', EET: '+02:00', OEZ: '+02:00', EEST: '+03:00', MSK: '+03:00',
  EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', AEST: '+10:00', AEDT: '+11:00', JST: '+09:00',
}

/** `GMT` is `Z`, `EST` is `-05:00`; undefined for what is no zone, or more than one. */
export const zoneOffset = (name: string): string | undefined => offsets[name.toUpperCase()]
