import { describe, expect, it } from 'vitest'
import { heedEmbargoWords } from '../../electron/wire/embargo-words.ts'
import { embargoIn } from '../../electron/wire/embargo.ts'
import { aPhoto, aStory, paragraphs } from '../fixtures/builders.ts'

const filed = '2026-10-02T08:00:00Z'

describe('embargoIn', () => {
  it.each([
    ['EMBARGOED until 2031-05-04T06:00Z', '2031-05-04T06:00:00Z'], ['EMBARGO: not for release before 0600 GMT May 4, 2031', '2031-05-04T06:00:00Z'], ['STRICTLY EMBARGOED until 6 p.m. EDT Oct. 14', '2026-10-14T18:00:00-04:00'],
    ['Not for publication before noon on 3 January', '2027-01-03T12:00:00'], ['HOLD FOR RELEASE Monday, Oct. 5, 2026, 12.01 a.m.', '2026-10-05T00:01:00'], ['For release Oct. 14, 2026 at 14:20 CET', '2026-10-14T14:20:00+01:00'],
    ['(Sperrfrist 9. Oktober 14.20 Uhr - Rede im Wortlaut)', '2026-10-09T14:20:00'], ['Frei ab 09.10.2026, 6 Uhr', '2026-10-09T06:00:00'], ['Gesperrt bis 1. März 2027 18.00 MEZ', '2027-03-01T18:00:00+01:00'],
    ['Embargo jusqu’au 14 octobre 2026 à 18h00', '2026-10-14T18:00:00'], ['SOUS EMBARGO jusqu’au 1er novembre à 6h00 GMT', '2026-11-01T06:00:00Z'], ['Embargado hasta el 4 de mayo de 2031 a las 06:00', '2031-05-04T06:00:00'],
    ['Embargo fino al 14 ottobre 2026 ore 18.00', '2026-10-14T18:00:00'], ['Embargo tot 14 oktober 2026 18.00 uur', '2026-10-14T18:00:00'], ['Эмбарго до 4 мая 2031 06:00 MSK', '2031-05-04T06:00:00+03:00'],
    ['EMBARGOED do publikacji do 14 października 2026, 18:00', '2026-10-14T18:00:00'], ['حظر للنشر حتى ٤ مايو ٢٠٣١ 06:00', '2031-05-04T06:00:00'], ['EMBARGOED until 18:00 UTC+2 Oct. 14', '2026-10-14T18:00:00+02:00'],
  ])('reads %s', (line, until) => {
    expect(embargoIn(line, filed)).toEqual({ until })
  })

  it.each(['EMBARGOED until the minister has spoken', 'Sperrfrist beachten', 'EMBARGO', 'Эмбарго', 'EMBARGOED until 31 February 2027', 'Embargo jusqu’à nouvel ordre'])('holds for “%s”, which names no time', line => {
    expect(embargoIn(line, filed)).toEqual({})
  })

  it('can’t guess a year without the time of the story', () => {
    expect(embargoIn('EMBARGOED until Oct. 14')).toEqual({})
  })

  it.each(['Embargo on oil is lifted', 'Россия ввела эмбарго на поставки', 'Эмбарго на нефть снято', 'Sin embargo, el puerto abrió', 'The embargo until 2031-05-04 hurts trade', 'L’embargo américain', 'For immediate release', 'Freie Fahrt ab Montag'])('hears none in “%s”', line => {
    expect(embargoIn(line, filed)).toBeNull()
  })
})

describe('heedEmbargoWords', () => {
  it('takes the last of several times, from notes, terms, captions and text', () => {
    const story = aStory({
      modified: filed, edNote: 'EMBARGOED until Oct. 5', usageTerms: 'Not for use before 0600 GMT Oct. 9', body: paragraphs('The harbour reopened.', 'Frei ab 7. Oktober'),
      pictures: [aPhoto({ guid: 'urn:uuid:p', caption: 'EMBARGOED until 0500 GMT Oct. 9' })],
    })
    const { story: heard, findings } = heedEmbargoWords(story)
    expect({ embargo: heard.embargo, status: heard.status, rules: findings.map(({ rule }) => rule) }).toEqual({ embargo: '2026-10-09T06:00:00Z', status: 'usable', rules: ['embargo/words'] })
  })

  it('holds where one of them can’t be read', () => {
    const { story, findings } = heedEmbargoWords(aStory({ modified: filed, edNote: 'EMBARGOED until Oct. 5\nSperrfrist beachten', body: paragraphs('The harbour reopened.') }))
    expect({ embargo: story.embargo, status: story.status, rules: findings.map(({ rule, severity }) => [rule, severity]) }).toEqual({ embargo: undefined, status: 'withheld', rules: [['embargo/no-end', 'error']] })
  })
})
