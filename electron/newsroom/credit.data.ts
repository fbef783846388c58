/** Marks of agencies in credit lines, as printed, and the name that they stand for. */
export const creditAgencies: Readonly<Partial<Record<string, string>>> = {
  'AP Photo': 'AP', 'AP Photos': 'AP', 'The Associated Press': 'AP', 'Associated Press': 'AP', AP: 'AP', 'UPI Photo': 'UPI', 'UPI Photos': 'UPI', UPI: 'UPI', 'REUTERS': 'Reuters', 'Reuters': 'Reuters',
  AFP: 'AFP', EPA: 'EPA', 'EPA-EFE': 'EPA-EFE', EFE: 'EFE', dpa: 'dpa', DPA: 'dpa', 'dpa-Zentralbild': 'dpa', 'picture alliance': 'picture alliance', 'Getty Images': 'Getty Images', Getty: 'Getty Images',
  PA: 'PA', 'PA Wire': 'PA', 'PA Images': 'PA', 'Press Association': 'PA', NTB: 'NTB', 'NTB scanpix': 'NTB', TT: 'TT', Ritzau: 'Ritzau', 'Ritzau Scanpix': 'Ritzau', STT: 'STT', Lehtikuva: 'Lehtikuva',
  ANSA: 'ANSA', Xinhua: 'Xinhua', TASS: 'TASS', AAP: 'AAP', 'AAP Image': 'AAP', ANP: 'ANP', Belga: 'Belga', BELGA: 'Belga', Keystone: 'Keystone', KEYSTONE: 'Keystone', APA: 'APA', Lusa: 'Lusa', LUSA: 'Lusa',
  PAP: 'PAP', CTK: 'CTK', MTI: 'MTI', Kyodo: 'Kyodo', 'Kyodo News': 'Kyodo', Yonhap: 'Yonhap', 'The Canadian Press': 'CP', CP: 'CP', Anadolu: 'Anadolu', 'Anadolu Agency': 'Anadolu', 'SOPA Images': 'SOPA Images',
  'ZUMA Press': 'ZUMA Press', 'ZUMA Wire': 'ZUMA Press', 'Bloomberg': 'Bloomberg', 'Sipa USA': 'Sipa USA', SIPA: 'Sipa', IMAGO: 'imago', imago: 'imago', Alamy: 'Alamy', Fjordbild: 'Fjordbild',
}

/** Sources that look like a person's name or like two parts of a credit. A desk adds its own. */
export const creditOrganisations: ReadonlySet<string> = new Set([
  'Coast Guard', 'U.S. Coast Guard', 'Fjord Post', 'Kystradio', 'NASA/JPL-Caltech', 'NASA', 'NOAA', 'ESA', 'White House', 'The White House', 'European Union', 'European Commission', 'European Parliament',
  'United Nations', 'UN Photo', 'U.S. Navy', 'U.S. Army', 'U.S. Air Force', 'U.S. Marine Corps', 'Royal Navy', 'Red Cross', 'Kremlin Pool', 'Sport Mag', 'Downing Street', 'Buckingham Palace', 'NATO',
])

/** Words that make several capitalised words an organisation and no person. */
export const organisationWords: ReadonlySet<string> = new Set([
  'agency', 'archive', 'archives', 'association', 'bank', 'bureau', 'church', 'club', 'college', 'commission', 'committee', 'company', 'council', 'county', 'court', 'department', 'dept.', 'embassy', 'federation',
  'force', 'foundation', 'fund', 'gazette', 'government', 'guard', 'herald', 'hospital', 'images', 'inc.', 'institute', 'journal', 'kommune', 'library', 'ltd.', 'media', 'ministry', 'museum', 'navy', 'network', 'news', 'office',
  'palace', 'parliament', 'party', 'photo', 'pictures', 'police', 'post', 'press', 'radio', 'records', 'report', 'service', 'society', 'sport', 'studio', 'studios', 'television', 'times', 'tribune', 'tv', 'university', 'via',
])
