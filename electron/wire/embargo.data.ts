/** Names of the months in the languages of the wires, January first; each as it stands in a date, whole and short. */
export const monthNames: readonly string[] = [
  'january jan januar jänner janvier enero ene gennaio gen januari января янв stycznia sty janeiro يناير', 'february feb februar février févr fév febrero febbraio februari февраля фев lutego fevereiro fev فبراير',
  'march mar märz mär mrz mars marzo maart mrt марта marca março مارس', 'april apr avril avr abril abr aprile апреля kwietnia kwi أبريل', 'may mai mayo maggio mag mei мая maja maio مايو',
  'june jun juni juin junio giugno giu июня czerwca cze junho يونيو', 'july jul juli juillet juil julio luglio lug июля lipca lip julho يوليو', 'august aug août aout agosto ago augustus августа авг sierpnia sie أغسطس',
  'september sept sep septembre septiembre settembre set сентября сен września wrz setembro سبتمبر', 'october oct oktober okt octobre octubre ottobre ott октября окт października paź outubro out أكتوبر',
  'november nov novembre noviembre ноября ноя listopada lis novembro نوفمبر', 'december dec dezember dez décembre déc diciembre dic dicembre декабря дек grudnia gru dezembro دجنبر ديسمبر',
]

/** How a line begins that declares an embargo, in those languages; a sentence about a trade embargo doesn't. */
export const embargoBeginnings: readonly string[] = [
  String.raw`(?:strictly |under )?embargo(?:ed)?\s*(?::|until\b|till\b|for (?:release )?(?:until|at|on|\d)|for (?:release|publication|use)\b|to \d|[^\p{L}\p{N}]*$)`, String.raw`not for (?:release|publication|use|broadcast) (?:before|until)\b`,
  String.raw`hold for release\b`, String.raw`for release (?:at|on|after|\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)`, String.raw`embargoed do publikacji\b`,
  String.raw`sperrfrist\b`, String.raw`frei ab\b`, String.raw`gesperrt bis\b`, String.raw`(?:sous )?embargo (?:strict )?jusqu`, String.raw`sous embargo[^\p{L}\p{N}]*$`, 'embargado hasta', String.raw`embargo (?:hasta|até|fino a[l]?|tot|do)\b`,
  String.raw`эмбарго(?: до| для|\s*[:—–-]|[^\p{L}\p{N}]*$)`, 'حظر للنشر', 'محظور النشر',
]
