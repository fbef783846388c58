const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** Titles and callings before a name, singular, in lower case and without a full stop; a house adds its own. */
export const titles = words(`
  president vice prime minister premier chancellor secretary general mayor governor gov senator sen representative rep congressman congresswoman king queen prince princess emperor empress sultan emir
  duke duchess earl lord lady sir dame baron pope cardinal archbishop bishop father sister rabbi imam reverend rev ayatollah sheikh judge justice attorney prosecutor sheriff commissioner ambassador
  consul envoy spokesman spokeswoman spokesperson chairman chairwoman chair director manager head chief leader speaker lawmaker mp mep delegate candidate defense defence finance foreign interior
  admiral adm gen lt col colonel lieutenant major maj captain capt sergeant sgt corporal cpl private pvt commander cmdr officer brigadier brig marshal cosmonaut astronaut pilot
  dr doctor prof professor mr mrs ms miss mme nurse teacher coach trainer referee umpire goalkeeper keeper striker midfielder defender forward quarterback pitcher catcher center-back winger
  skipper captain driver rider cyclist runner sprinter swimmer skier boxer wrestler golfer gymnast player teammate champion singer musician pianist violinist drummer guitarist conductor composer
  dancer actor actress comedian director producer artist painter sculptor author writer poet journalist reporter photographer editor builder farmer fisherman worker student model designer
  activist protester volunteer firefighter policeman policewoman detective inspector constable ceo cfo founder owner banker economist scientist researcher historian lawyer
  präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin ministerpräsident ministerpräsidentin außenminister außenministerin könig königin prinz prinzessin
  bürgermeister bürgermeisterin trainer trainerin torwart schauspieler schauspielerin sänger sängerin président présidente ministre maire roi reine sénateur députée député acteur actrice
  presidente ministro ministra rey reina alcalde alcaldesa statsminister statsministeren utenriksminister kong konge dronning ordfører kung drottning statsministern borgmester sindaco ministra
`)

/** Small words within a name. */
export const particles = words('de la le du des di da do dos das del della van von der den ter ten te zu zur bin ibn bint al el ul af av y e')

/** Parts that end a name and are no name by themselves. */
export const suffixes = words('jr sr i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi')

/** Words with a capital at the head of a sentence that begin no name. */
export const openers = words(`
  a an the in on at as when while with after before during behind beside below above from for by and but or then here this that these those where who under near next inside outside also even if
  two three four five some many several people der die das le les un une el los las en et und og mit bei
`)

/** Words that join the last two people of a list. */
export const joints = words('and og och und y e et & en')

/** One side of the picture, as it stands in brackets or between commas; lower case. */
export const sides: Readonly<Partial<Record<string, 'L' | 'R' | 'C'>>> = {
  'l': 'L', 'l.': 'L', 'left': 'L', 'far left': 'L', 'at left': 'L', 'on left': 'L', 'on the left': 'L', 'li.': 'L', 'links': 'L', 'à g.': 'L', 'à gauche': 'L', 'izq.': 'L', 'izquierda': 'L', 't.v.': 'L', 't. v.': 'L',
  'til venstre': 'L', 'till vänster': 'L', 'sinistra': 'L',
  'r': 'R', 'r.': 'R', 'right': 'R', 'far right': 'R', 'at right': 'R', 'on right': 'R', 'on the right': 'R', 're.': 'R', 'rechts': 'R', 'à dr.': 'R', 'à droite': 'R', 'dcha.': 'R', 'der.': 'R', 'derecha': 'R', 't.h.': 'R',
  't. h.': 'R', 'til høyre': 'R', 'til højre': 'R', 'till höger': 'R', 'destra': 'R',
  'c': 'C', 'c.': 'C', 'center': 'C', 'centre': 'C', 'at center': 'C', 'at centre': 'C', 'in center': 'C', 'middle': 'C', 'in the middle': 'C', 'm.': 'C', 'mitte': 'C', 'au centre': 'C', 'centro': 'C', 'i midten': 'C',
}

export const ordinals: Readonly<Partial<Record<string, number>>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8 }

/** Which way a head or a tail of a list runs. `row` is the place of the whole list. */
const ROW = String.raw`(?<row>(?:(?:front|back|rear|middle|second|third|fourth|top|bottom|upper|lower) row|seated|sitting|standing|kneeling|front|back|top|bottom)(?: and)?)`
const RUN = String.raw`from (?:the )?left(?: to right)?|left to right|\(l-r\)|\(l to r\)|\(from left\)|\(left to right\)|l-r:|from l:|v\. ?l\. ?n\. ?r\.|von links(?: nach rechts)?|f\. ?v\.|fr\. ?v\.|fra venstre|från vänster|de g\. à dr\.|de gauche à droite|de izq\. a der\.|de izquierda a derecha|da sinistra`
const BACKWARD = String.raw`from (?:the )?right(?: to left)?|right to left|\(r-l\)|\(r to l\)`

export const listHeads: readonly Readonly<{ pattern: RegExp; side: 'L' | 'R' | 'clockwise' }>[] = [
  { pattern: new RegExp(String.raw`(?:${ROW},? ?)?(?:${RUN})[,:]?\s*(?=[\p{L}(])`, 'iuy'), side: 'L' },
  { pattern: new RegExp(String.raw`(?:${ROW},? ?)?(?:${BACKWARD})[,:]?\s*(?=[\p{L}(])`, 'iuy'), side: 'R' },
  { pattern: /clockwise,? from (?<row>(?:top|bottom|upper|lower) (?:left|right)|left|right|top|bottom)[,:]?\s*(?=\p{L})/iuy, side: 'clockwise' },
]

export const listTails: readonly Readonly<{ pattern: RegExp; side: 'L' | 'R' }>[] = [
  { pattern: new RegExp(String.raw`,\s*(?:${RUN})(?=\s*(?:[,.;]|$))`, 'iuy'), side: 'L' },
  { pattern: new RegExp(String.raw`,\s*(?:${BACKWARD})(?=\s*(?:[,.;]|$))`, 'iuy'), side: 'R' },
]

const PLACE = String.raw`(?:far|(?:second|third|fourth|fifth|\d(?:nd|rd|th))(?: from(?: the)?)?) (?:left|right)|(?:at |on (?:the )?)?(?:left|right|cent(?:er|re))|cent(?:er|re) (?:left|right)|middle|(?:in (?:the )?)?(?:fore|back)ground|(?:front|back|top|bottom)(?: row)?(?:,? (?:left|right|cent(?:er|re)))|(?:front|back) row|back to camera`
/** A place between commas behind a name. */
export const placeBehind = new RegExp(String.raw`,\s*(?<place>${PLACE})(?=\s*(?:[,.;:]|$|(?:and|og|und|et|y)\s))`, 'iuy')
/** A place before a name: "Third from right, Tor Vik". */
export const placeBefore = new RegExp(String.raw`(?<place>${PLACE}),\s+(?=\p{Lu})`, 'iuy')
