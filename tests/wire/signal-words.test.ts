import { describe, expect, it } from 'vitest'
import { isMore, signalIn, takeIn, takeWords } from '../../electron/wire/signal-words.ts'
import { takeKinds } from '../../electron/newsroom/story.ts'

describe('signalIn', () => {
  it.each([
    [['KILL KILL KILL', 'Harbour'], { signal: 'kill', status: 'canceled', spoken: [0] }],
    [['KILL: not for publication.'], { signal: 'kill', status: 'canceled', spoken: [0] }],
    [['*** ELIMINAR - ELIMINAR ***'], { signal: 'kill', status: 'canceled', spoken: [0] }],
    [['Please kill item dpa 157 "Harbour reopens".'], { signal: 'kill', status: 'canceled', refersTo: 'dpa 157', spoken: [] }],
    [['Please kill the story BC-Harbour Fire, V9991. The source withdrew.'], { signal: 'kill', status: 'canceled', refersTo: 'BC-Harbour Fire, V9991', spoken: [] }],
    [['The first story was wrong. A kill is mandatory.'], { signal: 'kill', status: 'canceled', spoken: [] }],
    [['HOLD HOLD HOLD'], { status: 'withheld', spoken: [0] }],
    [['Please hold item dpa 123 "Harbour".'], { status: 'withheld', refersTo: 'dpa 123', spoken: [] }],
    [['CORRECTION'], { signal: 'correction', spoken: [0] }], [['(Korrektur)'], { signal: 'correction', spoken: [0] }], [['VERSIÓN CORREGIDA'], { signal: 'correction', spoken: [0] }],
    [['(Berichtigung: im 2. Absatz der Name)'], { signal: 'correction', spoken: [] }], [['Eds: CORRECTS spelling of the minister’s name.'], { signal: 'correction', spoken: [] }],
    [['F BELGA-0031 COR 703'], { refersTo: '703', spoken: [] }],
    [['UPDATE', '2ND LEAD'], { signal: 'update', take: { kind: 'lead', number: 2 }, spoken: [0, 1] }],
    [['Terminvorschau'], { signal: 'advisory', spoken: [0] }], [['ATTENTION USERS/'], { signal: 'advisory', spoken: [] }],
    [['TEST TEST TEST'], { signal: 'test', spoken: [0] }], [['THIS IS A TEST, please ignore'], { signal: 'test', spoken: [] }],
    [['CORRECTION', 'KILL'], { signal: 'kill', status: 'canceled', spoken: [0, 1] }],
  ])('understands %j', (lines, told) => {
    expect(signalIn(lines)).toEqual(told)
  })

  it.each(['Test of a new vaccine begins', 'England win the Test', 'Two killed in harbour fire', 'Update: harbour reopens after storm', 'Kill Bill returns', 'Correction officers strike', 'Hold the line', 'Leader adds to his lead', 'He said: please kill the lights.', ''])('hears nothing in “%s”', line => {
    expect(signalIn([line])).toEqual({ spoken: [] })
  })
})

describe('takes', () => {
  it.each([
    ['1stLd-Writethru', 'lead-writethru', 1], ['3rdLd-Writethru', 'lead-writethru', 3], ['7thWritethru', 'writethru', 7], ['Writethru', 'writethru', 1], ['1st Ld', 'lead', 1], ['2ND LEAD', 'lead', 2],
    ['(1LEAD)', 'lead', 1], ['(1. Zusammenfassung)', 'lead', 1], ['1stLd-2ndAdd', 'add', 2], ['1st add', 'add', 1], ['take3', 'take', 3], ['Insert', 'insert', 1], ['Sub', 'sub', 1],
  ])('reads %s', (words, kind, number) => {
    expect(takeIn(words)).toEqual({ kind, number })
  })

  it('reads what it writes, for every kind and number', () => {
    for (const kind of takeKinds) for (const number of [1, 2, 3, 4, 11, 12, 13, 21, 22]) expect(takeIn(takeWords({ kind, number }))).toEqual({ kind, number })
  })

  it.each(['Lead', 'Addis', 'Subway', '5 leads', 'Insert coin'])('takes “%s” for words', words => {
    expect(takeIn(words)).toBeUndefined()
  })

  it('knows the line that says that more comes', () => {
    expect(['more', '(MORE)', 'MORE', 'Moretti', 'more ships'].map(isMore)).toEqual([true, true, true, false, false])
  })
})
