import type { Photo } from '../../../electron/newsroom/index.ts'

/** A photo with every field that a file can carry. */
export const aFullPhoto: Photo = {
  kind: 'photo', guid: 'urn:example:frame-0412', version: 3, status: 'usable',
  caption: 'Hallin Prime Minister Ilse Marwick (L) and Łukasz Żak (R) sign\nin Port Ansgar, Vestmark, Monday, Nov. 23, 2026.',
  headline: 'Accord “signed” – 東京', title: 'NWP-0412', altText: 'Two people sign.', extendedDescription: 'A woman and a man sit at a table.',
  byline: 'Jonas Krall; Rosa Ekholm', bylineTitle: 'Staff', credit: 'NWP', source: 'Northwater Press', copyright: '© 2026 Northwater Press', captionWriter: 'mb',
  instructions: 'No sales', jobId: 'NWP-1123', event: 'Signing of the accord', location: 'Harbour House', city: 'Port Ansgar', state: 'Ansgar County', country: 'Vestmark',
  countryCode: 'XVM', taken: '2026-11-23T14:06:33+01:00', usageTerms: 'News use until the end of 2027.', webStatement: 'https://northwater.example/licence',
  people: [{ name: 'Ilse Marwick', title: 'Hallin Prime Minister', position: 'L' }, { name: 'Łukasz Żak', position: 'R' }],
  keywords: ['Ansgar Strait', 'accord', 'smörgås'], urgency: 3, language: 'en',
  rights: {
    holder: 'Northwater Press', acquireUrl: 'https://northwater.example/pictures', licenceUrl: 'https://northwater.example/licence',
    from: '2026-11-23', until: '2027-12-31', embargo: '2026-11-23T18:00:00+01:00', dataMining: 'DMI-PROHIBITED-AIMLTRAINING', originType: 'digitalCapture',
    alterationConstraints: ['AL-CRP', 'AL-FLP'], creditRequired: true, release: { model: 'MR-NAP', property: 'PR-NAP', youngest: 'AG-A25' },
  },
  renditions: [], foreign: [],
}
