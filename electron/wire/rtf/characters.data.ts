/** Control words that stand for a character (RTF 1.9.1, Special characters). */
export const characters: Readonly<Record<string, string>> = {
  tab: '\t', line: '\n', softline: '\n', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', emdash: '—', endash: '–', bullet: '•', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005',
  zwj: '\u200d', zwnj: '\u200c', zwbo: '\u200b', ltrmark: '\u200e', rtlmark: '\u200f',
}

/** Control signs that stand for a character. */
export const signs: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '-': '\u00ad', '\\': '\\', '{': '{', '}': '}', '\t': '\t' }

/** Code pages by their number, as the WHATWG names their encodings. */
export const codePages: Readonly<Record<number, string>> = {
  708: 'iso-8859-6', 866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1250: 'windows-1250', 1251: 'windows-1251', 1252: 'windows-1252', 1253: 'windows-1253',
  1254: 'windows-1254', 1255: 'windows-1255', 1256: 'windows-1256', 1257: 'windows-1257', 1258: 'windows-1258', 10000: 'macintosh', 10007: 'x-mac-cyrillic', 65001: 'utf-8',
}

/** Code pages by the character set of a font (`\fcharset`); 2 is a font of signs. */
export const charsets: Readonly<Record<number, number>> = {
  0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250,
}

/** Destinations whose words are no words of the story, beside all that are marked with an asterisk and not known here. */
export const silent: ReadonlySet<string> = new Set([
  'colortbl', 'pict', 'nonshppict', 'pntxta', 'pntxtb', 'shprslt', 'sp', 'xe', 'tc', 'bkmkstart', 'bkmkend', 'filetbl', 'rsidtbl', 'generator', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'mmathPr',
  'objdata', 'objclass', 'objname', 'template', 'passwordhash', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'private', 'xmlnstbl', 'wgrffmtfilter', 'ffdeftext', 'ffname', 'formfield', 'datafield', 'atnid', 'atndate', 'atnref', 'atnparent', 'atntime', 'atrfstart', 'atrfend', 'pn', 'pnseclvl', 'falt', 'panose', 'fname', 'background', 'docvar', 'listname', 'leveltext', 'levelnumbers', 'userprops', 'operator', 'subject', 'company', 'manager', 'category', 'doccomm', 'hlinkbase', 'comment', 'creatim', 'revtim', 'printim', 'buptim',
])
