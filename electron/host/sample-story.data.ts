import type { Photo, Story } from '../newsroom/index.ts'

const picture: Photo = {
  kind: 'photo', guid: 'urn:dateline:sample:picture', version: 1, status: 'usable', headline: 'Ferry at the quay',
  caption: 'Captain Ebba Norling (R) watches passengers come ashore in Skarn, Vestmark, Nov. 23, 2026.', people: [{ name: 'Ebba Norling', title: 'Captain', position: 'R' }],
  keywords: ['ferry'], byline: 'Rosa Ekholm', credit: 'NWP Photo/Rosa Ekholm', altText: 'People walk down a gangway', city: 'Skarn', country: 'Vestmark', taken: '2026-11-23T06:40:00+01:00',
  rights: { holder: 'Northwater Press', category: 'staff-photographer', originType: 'digitalCapture', credit: 'NWP' },
  renditions: [{ href: 'https://northwater.example/pictures/ferry.jpg', role: 'original', mediaType: 'image/jpeg', width: 3000, height: 2000 }], foreign: [],
}

/** A story of our own with a bit of everything that a format may lose. */
export const sampleStory: Story = {
  kind: 'story', guid: 'urn:uuid:0b6f1c52-0001-4000-8000-00000000da7e', version: 2, status: 'usable', state: 'filed', slug: 'FERRY-STORM', headline: 'Ferry waits out storm off Skarn',
  subheadline: 'All aboard are well', byline: 'By Ida Lund', dateline: { text: 'SKARN, Vestmark, Nov. 23 (NWP)', city: 'SKARN', region: 'Vestmark', date: 'Nov. 23', agency: 'NWP' }, language: 'en', urgency: 4,
  keywords: ['ferry', 'storm'], subjects: [{ scheme: 'medtop', code: '04000000', name: 'economy, business and finance' }], places: ['Skarn'], edNote: 'Updates with the harbour office.', copyright: '© 2026 Northwater Press',
  source: 'Northwater Press', created: '2026-11-23T07:00:00+01:00', modified: '2026-11-23T09:30:00+01:00',
  body: [
    { id: 's1', type: 'paragraph', runs: [{ text: 'Passengers of the ferry ', marks: {} }, { text: 'Auster', marks: { i: true } }, { text: ' went ashore early Monday after a night at sea – 18 hours late, at a cost of €40,000.', marks: {} }] },
    { id: 's2', type: 'picture', photo: picture.guid, runs: [] },
    { id: 's3', type: 'subhead', level: 2, runs: [{ text: 'Waves of nine metres', marks: {} }] },
    { id: 's4', type: 'quote', attribution: 'Captain Ebba Norling', runs: [{ text: 'The sea decides the timetable.', marks: {} }] },
    { id: 's5', type: 'item', list: 'bullet', depth: 0, runs: [{ text: 'All 340 people aboard are ', marks: {} }, { text: 'well', marks: { b: true } }] },
    { id: 's6', type: 'item', list: 'bullet', depth: 0, runs: [{ text: 'The harbour office has ', marks: {} }, { text: 'the list', marks: { link: 'https://skarn.example/list' } }] },
    { id: 's7', type: 'row', runs: [{ text: 'Boat\tPeople', marks: { b: true } }] },
    { id: 's8', type: 'row', runs: [{ text: 'Auster\t340', marks: {} }] },
    { id: 's9', type: 'note', runs: [{ text: 'Call the harbour office at noon.', marks: {} }] },
    { id: 's10', type: 'paragraph', runs: [{ text: 'Smørvik, Łódź and Ναύπλιο sent help; “everyone is warm,” said Zoë Ångström.', marks: {} }] },
  ],
  pictures: [picture], removed: [], foreign: [],
}
