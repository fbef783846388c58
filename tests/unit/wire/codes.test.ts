import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anpaCategory, category3Of, category7901Of, domainSubjects, genreOf, levelOne, subjectCodes, topicOfAnpa, topicOfCategory3, topicOfCategory7901 } from '../../../electron/wire/codes/index.ts'
import { back, exact, nearest, retired } from '../../../electron/wire/codes/topics.data.ts'
import { hasShared, shared } from '../../fixtures/shared.ts'

const table = (text: string): ReadonlyMap<string, string> => new Map(text.trim().split(/\s+/).map(pair => pair.split(':') as [string, string]))
const code = fc.constantFrom(...table(exact).keys(), ...table(nearest).keys(), '15054999', '99999999', 'POL')
const topic = fc.constantFrom(...table(exact).values(), ...table(back).keys(), ...table(retired).keys())
const subject = fc.oneof(code.map(each => ({ scheme: 'subj', code: each })), topic.map(each => ({ scheme: 'medtop', code: each })), fc.constant({ scheme: 'N2', code: 'POL' }))

describe('subject codes and topics', () => {
  it('an exact code becomes the topic, another one stays and gains the nearest topic', () => {
    expect(domainSubjects([{ scheme: 'subj', code: '11000000', name: 'politics' }, { scheme: 'N2', code: 'POL' }, { scheme: 'subj', code: '15054000' }])).toEqual([
      { scheme: 'medtop', code: '11000000', name: 'politics' }, { scheme: 'N2', code: 'POL' }, { scheme: 'medtop', code: '20001065' },
    ])
    expect(domainSubjects([{ scheme: 'subj', code: '11099000' }])).toEqual([{ scheme: 'subj', code: '11099000' }, { scheme: 'medtop', code: '11000000' }])
  })

  it('doing it again changes nothing', () => {
    fc.assert(fc.property(fc.array(subject, { maxLength: 6 }), given => {
      const once = domainSubjects(given)
      expect(domainSubjects(once)).toEqual(once)
    }))
  })

  it('what is exact comes back from the codes, and nothing else claims to', () => {
    fc.assert(fc.property(fc.array(subject, { maxLength: 6 }), given => {
      for (const { code: own, exact: isExact, subject: meant } of subjectCodes(domainSubjects(given))) {
        const read = domainSubjects([{ scheme: 'subj', code: own }])
        expect(read.some(each => each.scheme === meant.scheme && each.code === meant.code)).toBe(isExact || read.some(each => each.code === meant.code && each.scheme === meant.scheme))
        if (isExact) expect(read[0]).toEqual({ scheme: meant.scheme, code: meant.code })
      }
    }))
  })

  it('a topic that a code stands for already is not written twice', () => {
    expect(subjectCodes([{ scheme: 'subj', code: '11099000' }, { scheme: 'medtop', code: '11000000' }]).map(({ code: own }) => own)).toEqual(['11099000'])
  })

  it.skipIf(!hasShared)('the table holds every active exact match of the official file, once in each direction', () => {
    type Concept = Readonly<{ qcode: string; exactMatch?: readonly string[]; retired?: string }>
    const official = JSON.parse(readFileSync(join(shared, 'schemas/mediatopics/cptall-en-US.json'), 'utf8')) as { conceptSet: readonly Concept[] }
    const mark = '/subjectcode/'
    const wanted = official.conceptSet.filter(concept => !concept.retired).flatMap(({ qcode, exactMatch = [] }) =>
      exactMatch.filter(uri => uri.includes(mark)).map(uri => [uri.slice(uri.indexOf(mark) + mark.length), qcode.slice('medtop:'.length)] as const))
    const ours = table(exact)
    expect(wanted.filter(([from, to]) => ours.get(from) !== to)).toEqual([])
    expect([new Set(ours.values()).size, [...ours].filter(([from, to]) => !wanted.some(([a, b]) => a === from && b === to)).map(([from]) => from)]).toEqual([ours.size, ['08000000', '16000000']])
    const known = new Set(official.conceptSet.map(({ qcode }) => qcode.slice('medtop:'.length)))
    const named = [...table(nearest).values(), ...table(back).keys(), ...table(retired).keys(), ...table(retired).values()]
    expect(named.filter(each => !known.has(each))).toEqual([])
  })
})

describe('categories', () => {
  it('a letter means what its agency says', () => {
    expect([topicOfAnpa('s'), topicOfAnpa('Q'), topicOfAnpa('q', 'AAP'), topicOfAnpa('i'), topicOfAnpa('!')]).toEqual(
      [{ scheme: 'medtop', code: '15000000' }, { scheme: 'medtop', code: '15000000' }, { scheme: 'medtop', code: '04000000' }, undefined, undefined])
  })

  it('the first telling subject gives the letter, an advisory is always v', () => {
    const tennis = [{ scheme: 'N2', code: 'TEN' }, { scheme: 'medtop', code: '20001085' }]
    expect([anpaCategory(tennis), anpaCategory([]), anpaCategory([], { abroad: true }), anpaCategory(tennis, { advisory: true })]).toEqual(['s', 'a', 'i', 'v'])
    expect([category3Of(tennis), category7901Of(tennis), category7901Of([]), levelOne({ scheme: 'medtop', code: '20001085' })]).toEqual(['SPO', 'sp', 'vm', '15'])
  })

  it('three letters and those of 7901', () => {
    expect([topicOfCategory3('spo')?.code, topicOfCategory3('ECO')?.code, topicOfCategory3('XYZ'), topicOfCategory7901('wi')?.code, topicOfCategory7901('vm')]).toEqual(['15000000', '04000000', undefined, '04000000', undefined])
  })

  it('a kind of story is known by its word in several languages', () => {
    expect(['Feature', ' NACHRUF ', 'Quark'].map(word => genreOf(word)?.code)).toEqual(['Feature', 'Obituary', undefined])
  })
})
