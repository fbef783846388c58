const agencies = new Set([
  'AP', 'UPI', 'Reuters', 'REUTERS', 'AFP', 'dpa', 'DPA', 'dpa-AFX', 'EFE', 'ANSA', 'AAP', 'PA', 'PA Media', 'Belga', 'BELGA', 'NTB', 'TT', 'Ritzau', 'STT', 'APA',
  'ATS', 'Keystone-ATS', 'SDA', 'Lusa', 'LUSA', 'PAP', 'CTK', 'ČTK', 'MTI', 'TASR', 'STA', 'Hina', 'HINA', 'Tanjug', 'BTA', 'Agerpres', 'ANA', 'ANP', 'TASS',
  'Interfax', 'Ukrinform', 'Xinhua', 'Kyodo', 'KYODO', 'Jiji', 'Yonhap', 'Bernama', 'BERNAMA', 'Antara', 'ANTARA', 'PTI', 'IANS', 'ANI', 'CP', 'The Canadian Press',
  'Anadolu', 'AA', 'IRNA', 'KUNA', 'QNA', 'WAM', 'SPA', 'MENA', 'Petra', 'NNA', 'SANA', 'MAP', 'TAP', 'APS', 'APP', 'BSS', 'KNA', 'EPD', 'epd', 'AGI', 'Adnkronos',
  'Europa Press', 'Notimex', 'Telam', 'Télam', 'Agencia Brasil', 'Prensa Latina', 'Bloomberg', 'BNS', 'ELTA', 'LETA', 'Tribune News Service', 'TNS', 'EPA', 'EPA-EFE',
])

/** A sign such as `AP`, or several as in `dpa/AFP`. */
export const isAgency = (sign: string): boolean => sign.split('/').every(part => agencies.has(part.trim())) || agencies.has(sign.trim())

/** The dash that a house prints behind its sign; others print two hyphens. */
export const agencyDashes: Readonly<Partial<Record<string, string>>> = {
  AP: '—', AFP: '—', Reuters: '-', REUTERS: '-', dpa: '-', DPA: '-', EFE: '.-', ANSA: '-', AAP: '-', BELGA: '=', Belga: '=',
}

/** A word of a date: the first letters of a month in the languages of the wires, or a weekday's. */
export const dateWord = new RegExp(
  String.raw`(?:^|[\s.])(?:jan|feb|fév|fev|f[eé]vr|mar|mär|maa|mrt|mai|maj|may|apr|avr|abr|jun|juin|jul|juil|aug|ago|août|aou|sep|set|oct|okt|ott|out|nov|dec|dez|déc|des|dic|ene|gen|`
  + String.raw`giu|lug|mag|mon|tue|wed|thu|fri|sat|sun|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[\p{L}]*\.?(?:\s|$|\d)`, 'iu',
)

/** Cities that need no state or country in a dateline, in capitals (section 1.17 of the check facts; a house may differ). */
export const standAloneCities: ReadonlySet<string> = new Set([
  'ATLANTA', 'BALTIMORE', 'BOSTON', 'CHICAGO', 'CINCINNATI', 'CLEVELAND', 'DALLAS', 'DENVER', 'DETROIT', 'HONOLULU', 'HOUSTON', 'INDIANAPOLIS', 'LAS VEGAS',
  'LOS ANGELES', 'MIAMI', 'MILWAUKEE', 'MINNEAPOLIS', 'NEW ORLEANS', 'NEW YORK', 'OKLAHOMA CITY', 'PHILADELPHIA', 'PHOENIX', 'PITTSBURGH', 'ST. LOUIS',
  'SALT LAKE CITY', 'SAN ANTONIO', 'SAN DIEGO', 'SAN FRANCISCO', 'SEATTLE', 'WASHINGTON', 'UNITED NATIONS', 'AMSTERDAM', 'BAGHDAD', 'BANGKOK', 'BEIJING', 'BEIRUT',
  'BERLIN', 'BRUSSELS', 'CAIRO', 'DJIBOUTI', 'DUBLIN', 'GENEVA', 'GIBRALTAR', 'GUATEMALA CITY', 'HAVANA', 'HELSINKI', 'HONG KONG', 'ISLAMABAD', 'ISTANBUL',
  'JERUSALEM', 'JOHANNESBURG', 'KUWAIT CITY', 'LONDON', 'LUXEMBOURG', 'MACAU', 'MADRID', 'MEXICO CITY', 'MILAN', 'MONACO', 'MONTREAL', 'MOSCOW', 'MUNICH', 'NEW DELHI',
  'PANAMA CITY', 'PARIS', 'PRAGUE', 'QUEBEC CITY', 'RIO DE JANEIRO', 'ROME', 'SAN MARINO', 'SAO PAULO', 'SHANGHAI', 'SINGAPORE', 'STOCKHOLM', 'SYDNEY', 'TOKYO',
  'TORONTO', 'VATICAN CITY', 'VIENNA', 'ZURICH', 'KYIV', 'OSLO', 'COPENHAGEN', 'LISBON', 'WARSAW', 'BUDAPEST', 'ATHENS', 'OTTAWA',
])
