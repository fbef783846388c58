import { describe, expect, it } from 'vitest'
import { check, checkPhoto } from '../../../electron/checks/index.ts'
import type { Finding, Story } from '../../../electron/newsroom/index.ts'
import { aPhoto, aStory, paragraphs } from '../../fixtures/builders.ts'

const told = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, severity }) => `${severity} ${rule}`)
const say = (...texts: readonly string[]): readonly string[] => told(check(aStory({ body: paragraphs(...texts) })))

/** The wire story of the seed in our own short words: one name twice, hyphens that vary, a word that stands twice. */
const summit: Story = aStory({
  headline: 'Alliance head seeks thaw', dateline: { text: 'BRUSSELS, Sept. 18 (UPI)', city: 'BRUSSELS', date: 'Sept. 18', agency: 'UPI' },
  body: paragraphs(
    'The alliance must set aside mistrust, its new secretary-general said Friday.',
    'Leaders want a stakeholder, Secretary-General Anders Fogh Rassmussen said in a speech.', 'Rassmussen suggested a review. He was heard, Rassmussen said.'),
  pictures: [aPhoto({
    caption: "A president (L) applauds Danish Prime Minister Anders Fogh Rasmussen's speech as Secretary General General Jaap de Hoop Scheffer (2R) looks on in Strasbourg, France, April 4, 2009. "
      + 'Rasmussen is to act as the next secretary general.',
  })],
})

describe('a story with its picture', () => {
  it('says what the seed must say, and no more', () => {
    expect(told(check(summit))).toEqual(['error name/two-spellings', 'note word/doubled', 'note hyphen/varies'])
  })

  it('counts a name that is spelled two ways in story and caption, and points at the rarer form', () => {
    expect(check(summit)[0]).toEqual({
      rule: 'name/two-spellings', severity: 'error', message: '“Rassmussen” (3, in the story) and “Rasmussen” (2, in the caption): one name?',
      where: { kind: 'field', field: 'caption', from: 59, to: 68, item: 'urn:example:photo' },
      also: [{ kind: 'field', field: 'caption', from: 181, to: 190, item: 'urn:example:photo' }], fix: { replacements: ['Rassmussen'] },
    })
  })

  it('weighs the copy of a caption that import took out, and mends the story where the captions have the majority', () => {
    const [finding] = check({ ...summit, removed: [{ id: 'r1', rule: 'import/repeated-caption', text: summit.pictures[0]?.caption ?? '', after: null }] })
    expect(finding).toEqual({
      rule: 'name/two-spellings', severity: 'error', message: '“Rasmussen” (4, in the caption) and “Rassmussen” (3, in the story): one name?',
      where: { kind: 'block', block: 'b1', from: 58, to: 68 },
      also: [{ kind: 'block', block: 'b2', from: 0, to: 10 }, { kind: 'block', block: 'b2', from: 45, to: 55 }], fix: { replacements: ['Rasmussen'] },
    })
  })

  it('finds the weekday that does not fit, by the year that the caption gives', () => {
    const monday = { ...summit, body: paragraphs('The alliance must act, its new secretary-general said Monday.') }
    expect(check(monday).filter(({ rule }) => rule === 'date/weekday')).toEqual([{
      rule: 'date/weekday', severity: 'warning', message: 'The story is filed on a Friday, but says Monday.',
      where: { kind: 'block', block: 'b0', from: 54, to: 60 }, fix: { replacements: ['Friday'] },
    }])
  })

  it('notices the caption that stands in the text too', () => {
    const caption = 'Two ministers sign the accord in the harbour house on Monday.'
    expect(told(check(aStory({ body: paragraphs(caption), pictures: [aPhoto({ caption })] })))).toEqual(['warning caption/twice'])
    expect(told(checkPhoto(aPhoto({ caption: `${caption} ${caption}` })))).toEqual(['warning caption/twice'])
  })

  it('says once more that import took the second copy of a caption out', () => {
    const story = aStory({ removed: [{ id: 'r1', rule: 'import/repeated-caption', text: 'Two ministers sign.', after: null }] })
    expect(told(check(story))).toEqual(['warning caption/twice'])
  })

  it('says nothing of notes, which are never printed', () => {
    expect(check(aStory({ body: [{ id: 'n', type: 'note', runs: [{ text: 'the the', marks: {} }] }] }))).toEqual([])
  })
})

describe('name/two-spellings', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['one letter in a surname', ['The minister Mona Lindqvist said so. Later Lindquist added more.'], ['warning name/two-spellings']],
    ['two given names make two people', ['Then Kim Olsen and Per Olson met. The chair let Olsen speak first, and Olson later.'], []],
    ['a second form that stands alone', ['The Mayor Kim Olsen rose. Then Olsen spoke. At last Olson said no.'], ['note name/two-spellings']],
    ['a family is no misspelling', ['All the Petrovs left; Ivan Petrov stayed.'], []],
    ['sounds the same', ['The chair Ivan Petrov spoke; when Petroff left, all left.'], ['warning name/two-spellings']],
    ['two countries', ['He flew from Iran to Iraq, from Austria to Australia.'], []],
    ['a country and its people', ['In Lebanon a Lebanese man met the Peruvian in Peru.'], []],
    ['a word of the language', ['The singer Ann Brown said so in a brown coat.'], []],
    ['given names before one surname', ['The skier Sara Vik won. The judge gave Sarah Vik a ten.'], ['warning name/given']],
    ['a transliterated given name', ['The chair Yulia Tkachenko spoke; they heard Yuliya Tkachenko.'], ['warning name/given']],
    ['three letters are enough before the same surname', ['The baker Jon Berg and the man they call John Berg are one.'], ['warning name/given']],
    ['two people of one name family', ['The pair Ann Smith and Bob Smyth met.'], []],
    ['a firm with the same second name', ['He left Thomson Reuters for good. The board of Thompson Reuters met.'], ['warning name/given']],
    ['apostrophes fold', ['They met Pat O’Brien. Then they left with Pat O\'Brien.'], []],
    ['a possessive is no other name', ['The pilot Gro Holmström’s plane. He saw Gro Holmström leave.'], []],
    ['marks left out', ['The pilot Gro Holmström left. They saw Gro Holmstrom return.'], ['note name/diacritic']],
    ['shared given name', ['The actor Ian MacDonald spoke. They saw Ian McDonald leave.'], ['error name/two-spellings']],
    ['a joined given name', ['The judge Anne-Marie Dahl left. They saw Anne Marie Dahl return.'], ['warning name/hyphen']],
    ['all capitals fold', ['KARIN HOLM reports. The reader wrote to Karin Holm.'], []],
  ])('%s', (_what, texts, wanted) => { expect(say(...texts)).toEqual(wanted) })

  it('is silent in German, where every noun has a capital', () => {
    expect(check(aStory({ language: 'de', body: paragraphs('Die Absicht war klar. Die Ansicht der Absicht auch.') }))).toEqual([])
  })
})

describe('word/doubled', () => {
  it.each<[string, string, readonly string[]]>([
    ['an article', 'They saw the the fleet.', ['warning word/doubled']],
    ['what may be right', 'She had had enough.', ['note word/doubled']],
    ['names that double', 'Fans of Duran Duran met in Walla Walla.', []],
    ['two capitals are asked about', 'The Secretary General General Holm spoke.', ['note word/doubled']],
    ['commas part words', '"No, no, no," he said.', []],
    ['a name that begins with the word', 'It stood in In Touch.', []],
    ['meant', 'It was really really late.', []],
  ])('%s', (_what, text, wanted) => { expect(say(text)).toEqual(wanted) })

  it('never looks across paragraphs', () => { expect(say('She works for', 'for years.')).toEqual([]) })

  it('takes the second one away with one key', () => {
    expect(check(aStory({ body: paragraphs('They saw the the fleet.') }))).toEqual([
      { rule: 'word/doubled', severity: 'warning', message: '“the” stands twice.', where: { kind: 'block', block: 'b0', from: 9, to: 16 }, fix: { replacements: ['the'] } },
    ])
  })
})

describe('date/weekday and date/impossible', () => {
  it.each<[string | undefined, string, readonly string[]]>([
    [undefined, 'Friday, Sept. 18, 2009, in Vik', []], [undefined, 'Thursday, Sept. 18, 2009, in Vik', ['error date/weekday']],
    [undefined, 'Monday, Feb. 29, 2016', []], [undefined, 'Sunday, Feb. 29, 2015', ['error date/impossible']], ['2026-06-01', 'Tuesday, June 31', ['error date/impossible']],
    ['2026-11-24', 'a storm hit Monday, Nov. 23', []], ['2026-11-24', 'a storm hit Tuesday, Nov. 23', ['error date/weekday']],
    ['2026-12-28', 'the ferry sails Friday, Jan. 1', []], ['2026-12-28', 'the ferry sails Thursday, Jan. 1', ['error date/weekday']],
    ['2027-01-02', 'began Thursday, Dec. 31', []], ['2027-01-02', 'began Friday, Dec. 31', ['error date/weekday']],
    ['2027-05-20', 'Sunday 6 June', []], ['2027-05-20', 'Monday 6 June', ['error date/weekday']], ['2027-03-15', 'on Friday (12 March)', []],
    ['2027-03-15', 'March 12 (Friday)', []], [undefined, 'Wednesday, 14 October 1066', []], ['2005-01-10', 'Saturday 20 August and Sunday 21 August', []],
    ['2027-03-15', 'on Friday, March 12 percent above', []], ['2026-11-24', 'born Sunday, May 4, 1980', []], ['2026-11-24', 'born Monday, May 4, 1980', ['error date/weekday']],
    ['1987-02-01', '1986/87 Jan figures', []], ['1987-02-01', 'year ending September 31', ['error date/impossible']], ['2026-01-05', 'Feb. 30 is the deadline', ['error date/impossible']],
    ['2026-06-30', 'opens Sat., July 4', []], ['2026-06-30', 'opens Fri., July 4', ['error date/weekday']], [undefined, 'Tuesday the 24th of November 2026', []],
    ['2026-11-23', 'Mon 23 Nov', []], [undefined, 'Tuesday, Sept. 11, 2001', []], [undefined, 'Wednesday, Sept. 11, 2001', ['error date/weekday']],
    ['2009-09-20', 'On Friday, Sept. 18, the alliance', []], ['2009-09-18', 'He said Friday he would go.', []], ['2009-09-18', 'He said Tuesday he would go.', ['warning date/weekday']],
    ['2026-11-24', 'He went to Black Friday sales and read the Sunday Times.', []],
  ])('on %s: %s', (created, text, wanted) => {
    expect(told(check(aStory({ body: paragraphs(text), ...(created === undefined ? {} : { created: `${created}T12:00:00Z` }) })))).toEqual(wanted)
  })

  it('points at the weekday alone, so that one key mends it', () => {
    expect(check(aStory({ body: paragraphs('They met Thursday, Sept. 18, 2009.') }))).toEqual([{
      rule: 'date/weekday', severity: 'error', message: 'Thursday, Sept. 18, 2009: that day is a Friday.',
      where: { kind: 'block', block: 'b0', from: 9, to: 17 }, fix: { replacements: ['Friday'] },
    }])
  })
})

describe('text/repeated', () => {
  it('remarks a sentence that stands twice, and its mend takes the second out', () => {
    const lead = 'The council of the harbour met again on the question of dredging.'
    expect(check(aStory({ body: paragraphs(lead, `It rained. ${lead}`) }))).toEqual([{
      rule: 'text/repeated', severity: 'warning', message: 'This sentence stands twice in the story.', where: { kind: 'block', block: 'b1', from: 11, to: 76 },
      also: [{ kind: 'block', block: 'b0', from: 0, to: 65 }], fix: { replacements: [''] },
    }])
  })

  it('leaves short refrains and tables alone', () => {
    expect(say('He said no.', 'He said no.')).toEqual([])
    const rows = ['Ostby United City Rovers Athletic 2 1', 'Ostby United City Rovers Athletic 2 1'].map((text, index) => ({ id: `r${index}`, type: 'row' as const, runs: [{ text, marks: {} }] }))
    expect(check(aStory({ body: rows }))).toEqual([])
  })
})

describe('hyphen/varies', () => {
  it.each<[string, string, readonly string[]]>([
    ['a noun written two ways', 'The secretary-general spoke. A secretary general has no vote.', ['note hyphen/varies']],
    ['a modifier keeps its hyphen by rule', 'A long-term plan pays in the long term.', []],
    ['written one way', 'The secretary-general met the former secretary-general.', []],
    ['an address is no compound', 'Follow example.org/ada-lund for more. The writer Ada Lund left.', []],
    ['closed and hyphened', 'They co-operate with all. Few cooperate with them.', []],
    ['closed and hyphened, three letters and more', 'The land-slide was near. The landslide was far.', ['note hyphen/varies']],
  ])('%s', (_what, text, wanted) => { expect(say(text)).toEqual(wanted) })

  it('keeps the capitals of the place that it mends', () => {
    const [finding] = check(aStory({ body: paragraphs('The secretary-general met another secretary-general. Then Secretary General Holm left.') }))
    expect(finding?.fix).toEqual({ replacements: ['Secretary-General'] })
  })
})
