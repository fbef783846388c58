import { describe, expect, it } from 'vitest'
import { isSignOff, plain, type Story } from '../../electron/newsroom/index.ts'
import { nitf } from '../../electron/wire/nitf/index.ts'
import { readAny } from '../../electron/wire/index.ts'
import { withoutSignOff } from '../../electron/wire/sign-off.ts'
import { aStory, paragraphs } from '../fixtures/builders.ts'

const told = ({ body, removed }: Story) => ({ body: body.map(({ id, runs }) => [id, plain(runs)]), removed })

describe('the end of a story', () => {
  it.each(['hh/ph/ts/hd', 'ab/cd', 'AAP RTV ar', 'dpa wsz jln npr', 'AFP ab/cd'])('“%s” is a sign-off', line => { expect(isSignOff(line)).toBe(true) })
  it.each(['Harbour', 'It reopened.', 'to be or not to be', 'Norland v Estmark', 'UN to go', 'n/a', 'km/h', ''])('“%s” is none', line => { expect(isSignOff(line)).toBe(false) })

  it('loses its marks and initials, and the rules in it, which are listed where they stood', () => {
    const { story, findings } = withoutSignOff(aStory({ body: paragraphs('The harbour reopened.', '___', 'Bo Lie helped with this story.', 'ab/cd', 'ends') }))
    expect(told(story)).toEqual({
      body: [['b1', 'The harbour reopened.'], ['b2', 'Bo Lie helped with this story.']],
      removed: [{ id: 'r1', rule: 'import/end-mark', text: '___', after: 'b1' }, { id: 'r2', rule: 'import/sign-off', text: 'ab/cd', after: 'b2' }, { id: 'r3', rule: 'import/end-mark', text: 'ends', after: 'b2' }],
    })
    expect(findings.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['import/end-mark', 'note', '“___” is an end mark of the wire; it was taken out of the text.'], ['import/sign-off', 'note', '“ab/cd” signs the message; it was taken out of the text.'], ['import/end-mark', 'note', '“ends” is an end mark of the wire; it was taken out of the text.'],
    ])
  })

  it('is left alone where more of the story follows, and where there is nothing else', () => {
    for (const each of [aStory({ body: paragraphs('ab/cd', 'ends', 'The harbour reopened.') }), aStory({ body: paragraphs('ends') }), aStory({ body: [] })]) expect(withoutSignOff(each)).toEqual({ story: each, findings: [] })
  })

  it.each([
    ['NITF', '<nitf><head><docdata><doc-id id-string="x"/></docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>It reopened.</p><p>AAP RTV ar</p></body.content></body></nitf>'],
    ['ninjs', '{"uri":"x","type":"text","headline":"H","body_html":"<p>It reopened.</p><p>AAP RTV ar</p>"}'],
    ['NewsML 1.2', '<NewsML><NewsEnvelope><DateAndTime>20240710T130037Z</DateAndTime></NewsEnvelope><NewsItem><Identification><NewsIdentifier><ProviderId>x.example</ProviderId><DateId>20240710</DateId><NewsItemId>1</NewsItemId><RevisionId PreviousRevision="0" Update="N">1</RevisionId><PublicIdentifier>urn:newsml:x.example:20240710:1:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240710T125902Z</FirstCreated><ThisRevisionCreated>20240710T125902Z</ThisRevisionCreated><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><MediaType FormalName="Text"/><DataContent><p>It reopened.</p><p>AAP RTV ar</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>'],
    ['NewsML-G2', '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x" version="1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentMeta><headline>H</headline></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>It reopened.</p><p>AAP RTV ar</p></body.content></body></nitf></inlineXML></contentSet></newsItem>'],
  ])('is read in %s', (_, document) => {
    const { items: [item] } = readAny(new TextEncoder().encode(document), { name: 'x', sha256: 'ab'.repeat(32) })
    expect(item?.kind === 'story' && told(item)).toEqual({ body: [['b1', 'It reopened.']], removed: [{ id: 'r1', rule: 'import/sign-off', text: 'AAP RTV ar', after: 'b1' }] })
  })

  it('that a story of our own has as its words is announced as lost in NITF', () => {
    const { losses } = nitf.write([aStory({ guid: 'urn:x:1', headline: 'H', body: paragraphs('It reopened.', 'ends') })], { profile: { id: 'p', name: 'P', format: 'nitf' }, at: '2034-03-01T10:00:00Z', provider: { name: 'Desk' } })
    expect(losses).toEqual([{ item: 'urn:x:1', path: 'body', reason: 'A reader takes its last line, or a rule in it, for the end mark of another house.' }])
  })
})
