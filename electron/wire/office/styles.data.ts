import type { Style } from './styles.ts'

const paragraph = { type: 'paragraph' } as const

/**
 * Names of paragraph styles, in small letters, without accents, spaces and signs, as word processors and newsrooms call them in
 * several languages. The first that fits counts.
 */
export const styleNames: readonly (readonly [RegExp, Style])[] = [
  [/^(?:subtitle|subheadline|subhed|subheadlin|untertitel|unterzeile|soustitre|chapo|subtitulo|sottotitolo|sommario|ondertitel|undertittel|undertitel|underrubrik|alaotsikko|podtytul|podnadpis|deck|dek|standfirst)$/, { shape: paragraph, role: 'subheadline' }],
  [/^(?:title|headline|hed|hl1|titel|haupttitel|schlagzeile|titre|titreprincipal|titulo|titular|titolo|otsikko|rubrik|tittel|tytul|nazev|cim|baslik|название|заголовок)$/, { shape: paragraph, role: 'headline' }],
  [/^(?:byline|author|authors|autor|autorin|autoren|verfasser|auteur|signature|autore|firma|forfatter|forfattare|kirjoittaja)$/, { shape: paragraph, role: 'byline' }],
  [/^(?:dateline|ortsmarke|spitzmarke|dachzeile|placeline)$/, { shape: paragraph, role: 'dateline' }],
  [/^(?:quoteattribution|attribution|zitatquelle)$/, { shape: paragraph, role: 'attribution' }],
  [/^(?:credit|creditline|photocredit|fotocredit|bildnachweis|fotograf|photographer|photobyline)$/, { shape: paragraph, role: 'credit' }],
  [/^(?:caption|captions|figure|illustration|beschriftung|bildunterschrift|bildtext|legende|epigrafe|descripcion|piedefoto|didascalia|bijschrift|bildetekst|billedtekst|kuvateksti|podpis|titulek|objectcaption|figurecaption|picturecaption|photocaption|cutline)$/, { shape: paragraph, role: 'caption' }],
  [/^embed$/, { shape: paragraph, role: 'embed' }],
  [/^(?:notice|ednote|editorsnote)$/, { shape: paragraph, role: 'notice' }],
  [/^(?:quote|intensequote|blockquote|blockquotation|quotations|quotation|pullquote|blocktext|zitat|intensiveszitat|citation|citationintense|cita|citadestacada|citazione|citazioneintensa|citaat|duidelijkcitaat|sitat|citat|starktcitat|lainaus|cytat|preformattedquote)$/, { shape: { type: 'quote' } }],
  [/^(?:subhead|subheading|crosshead|crossheading|intertitre|zwischentitel|zwischenuberschrift|ladillo|mellomtittel|mellanrubrik|valiotsikko|tussenkop)$/, { shape: { type: 'subhead', level: 2 } }],
]

/** The same, with the level behind the name (1 to 9) where there is one. */
export const headingName = /^(?:heading|subhead|uberschrift|titre|titulo|titolo|kop|overskrift|rubrik|otsikko|naglowek|nadpis|cimsor|baslik|encabezado|intestazione|заголовок|标题|見出し)([1-9])$/
export const bulletName = /^(?:listbullet|bulletlist|bulletedlist|aufzahlungszeichen|aufzahlung|listepuces|listeapuces|listaconvinetas|listaconvineta|puntoelenco|lijstopsomteken|punktmerketliste|punktlista|listapunktowana)([1-9])?$/
export const numberName = /^(?:listnumber|numberedlist|numberlist|listennummer|nummerierung|listenumeros|listeanumeros|listaconnumeros|numeroelenco|lijstnummering|nummerertliste|numreradlista|numbering)([1-9])?$/
