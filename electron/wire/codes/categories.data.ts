type Topics = Readonly<Record<string, string | null>>

/**
 * ANPA category letters to topics; null where a letter names a place or a kind of message and no topic. Letters mean different
 * things to different agencies; `AP` holds for all that nobody else is known for.
 */
export const anpaTopics: Readonly<Record<'AP' | 'AAP', Topics>> = {
  AP: {
    a: null, b: null, c: null, d: '20000568', e: '01000000', f: '04000000', g: null, h: null, i: null, j: '20000549', k: null, l: '10000000', m: '20000210', n: null,
    o: '17000000', p: '11000000', q: '15000000', r: '20000960', s: '15000000', t: '20000563', u: null, v: null, w: '11000000', x: null, y: null, z: '15000000',
  },
  AAP: {
    a: null, b: '17000000', c: null, e: '01000000', f: '04000000', g: null, h: null, i: null, j: null, k: null, l: '20000549', m: null, n: null, o: '11000000', p: '11000000',
    q: '04000000', r: '20000960', s: '15000000', t: '15000000', u: null, v: null, w: null, x: null, y: null, z: null,
  },
}

/** The letter for the first level of a subject. */
export const anpaLetters: Readonly<Record<string, string>> = { '01': 'e', '04': 'f', '10': 'l', '11': 'p', '15': 's', '17': 'o' }

/** IPTC categories of three letters (IIM 2:15), and those that agencies write instead. */
export const category3Topics: Readonly<Record<string, string>> = {
  ACE: '01', CLJ: '02', DIS: '03', FIN: '04', EDU: '05', EVN: '06', HTH: '07', HUM: '08', LAB: '09', LIF: '10', POL: '11', REL: '12', SCI: '13', SOI: '14', SPO: '15', WAR: '16', WEA: '17',
}
export const category3Dialects: Readonly<Record<string, string>> = { ECO: '04', DEP: '15', SSS: '15', FSP: '15' }

/** Categories of IPTC 7901 services; those that name no topic are absent. Case counts: `f` and `F` are two services. */
export const category7901Topics: Readonly<Record<string, string>> = {
  pl: '11', POL: '11', wi: '04', ECO: '04', FIN: '04', f: '04', EC: '04', ku: '01', CLT: '01', CL: '01', sp: '15', s: '15', SPO: '15', RES: '15', RAN: '15', OLY: '15', HIP: '15',
}
export const category7901Of: Readonly<Record<string, string>> = { '01': 'ku', '04': 'wi', '11': 'pl', '15': 'sp' }
export const MISCELLANY = 'vm'

/** Words for kinds of story, in the languages of the big wires, to codes of the IPTC's genre scheme. */
export const genreWords: Readonly<Record<string, string>> = {
  actuality: 'Actuality', analysis: 'Analysis', analyse: 'Analysis', 'análisis': 'Analysis', background: 'Background', backgrounder: 'Background', hintergrund: 'Background',
  biography: 'Biography', brief: 'Brief', kurzmeldung: 'Brief', column: 'Opinion', comment: 'Opinion', commentary: 'Opinion', kommentar: 'Opinion', editorial: 'Opinion', opinion: 'Opinion',
  'opinión': 'Opinion', exclusive: 'Exclusive', factbox: 'Listing_of_facts', 'fact box': 'Listing_of_facts', feature: 'Feature', reportage: 'Feature', reportaje: 'Feature', forecast: 'Forecast',
  interview: 'Interview', entrevista: 'Interview', obituary: 'Obituary', nachruf: 'Obituary', nécrologie: 'Obituary', preview: 'Forecast', vorschau: 'Forecast', 'press release': 'Press_Release',
  profile: 'Profile', portrait: 'Profile', porträt: 'Profile', 'q&a': 'Question_and_Answer_Session', review: 'Review', kritik: 'Review', roundup: 'Wrapup', wrap: 'Wrapup', zusammenfassung: 'Wrapup',
  sidebar: 'Side_bar_and_supporting_information', 'special report': 'Special_Report', summary: 'Summary', synthèse: 'Summary', transcript: 'Transcript_and_Verbatim', 'korr-bericht': 'Feature',
}
