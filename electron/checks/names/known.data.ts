const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Small words within a name. */
export const particles = words('de da dos du di van von der den la le las los al el bin ibn bint abu ap ter af y e zu')

/** Words that stand before a name and are none. */
export const titleWords = words(('president vice-president premier chancellor minister prime secretary secretary-general general director governor senator sen rep congressman '
  + 'congresswoman mayor judge justice chief chairman chairwoman chair ambassador king queen prince princess pope archbishop bishop cardinal rabbi imam sheikh sheik '
  + 'ayatollah sir dame lord lady baroness count dr prof professor mr mrs ms miss mx capt captain col colonel maj major lt lieutenant sgt sergeant adm admiral '
  + 'commander coach manager captain striker keeper sheriff officer detective inspector attorney commissioner spokesman spokeswoman spokesperson leader head party '
  + 'foreign defence defense finance interior home former outgoing new deputy acting then'))

/** Never part of a person's name: days, months, compass words, organisations. */
export const noNames = words(('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december '
  + 'north south east west northern southern eastern western central united national international council committee commission ministry department party union '
  + 'bank court university college school police army navy airport street road square bridge house parliament senate congress association federation league club '
  + 'company corporation group institute agency centre center office press wire'))

/** Places, peoples and surnames that resemble each other and are all right: two of them are never one name misspelled. */
export const knownNames = words(('austria australia austrian australian iran iraq iranian iraqi niger nigeria nigerien nigerian slovakia slovenia slovak slovene slovakian '
  + 'slovenian mali malawi malta mauritius mauritania gambia zambia dominica dominican latvia libya lithuania guinea guyana ghana china chile chad cuba korea kenya '
  + 'jordan japan georgia germany greece france finland ireland iceland israel italy india indonesia belgium belarus brazil bulgaria bolivia colombia columbia congo croatia '
  + 'cyprus denmark estonia ethiopia hungary haiti jamaica kuwait laos lebanon liberia macedonia malaysia mexico moldova mongolia montenegro morocco namibia nepal '
  + 'netherlands nicaragua norway oman pakistan palestine panama paraguay uruguay peru poland portugal qatar romania russia rwanda samoa senegal serbia siberia singapore '
  + 'somalia spain sudan sweden switzerland swaziland syria taiwan thailand tunisia turkey turkmenistan uganda ukraine venezuela vietnam yemen zimbabwe europe africa '
  + 'london londoner paris berlin brussels moscow washington york madrid rome vienna athens oslo stockholm helsinki copenhagen dublin warsaw prague budapest '
  + 'clark clarke hansen hanson jansen jensen jenson janssen johansen johansson johnson johnston johnstone olsen olson olsson smith smyth smythe brown browne reagan regan '
  + 'reuter reuters andersen anderson andersson petersen peterson pedersen nielsen nilsen nilsson larsen larson larsson thomson thompson stewart stuart philips phillips '
  + 'phillip philip davis davies green greene horgan horan dawson dowson eriksen ericsson erikson eriksson kristensen christensen christiansen kristiansen lindqvist read reid '
  + 'reed moore moor wood woods price pryce lee leigh grey gray allen allan alan hall hill harris harrison robertson roberts robinson robison martin marten mills miles '
  + 'walter walters walker waller matthew matthews mathews williams williamson wilson willson edwards edward richards richard stephens stevens steven stephen'))

/** Words that begin sentences; before a name they are no given name. */
export const openers = words(('the a an this that these those there here then later now when while after before since until although though because if as at in on by for from with '
  + 'without about against among between during despite like unlike just even only also but and or nor so yet still however meanwhile moreover instead both each every all some many '
  + 'most few several no not none he she it they we you his her its their our your my who what which where why how asked told said says earlier once today yesterday tomorrow '
  + 'according under over through into onto upon inside outside near behind beyond above below across around again perhaps maybe neither either such same other another one two '
  + 'three four five six seven eight nine ten dear both'))
