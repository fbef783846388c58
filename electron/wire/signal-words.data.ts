import type { Signal } from '../newsroom/index.ts'

/** `hold` is no signal of ours, but a status. A line that is `alone` says nothing else; any other also tells something to a person. */
type Phrase = Readonly<{ says: Signal | 'hold'; words: RegExp; alone?: true }>

/** Words of the wire in the languages of the agencies, most restrictive first. Those in capitals are told from prose by them. */
export const phrases: readonly Phrase[] = [
  { says: 'kill', alone: true, words: /^[^\p{L}\p{N}]*(?:BULLETIN |MANDATORY )?(?:KILL|Kill)(?:[\s,!-]+KILL)*(?:\s+NOTE)?[^\p{L}\p{N}]*$/u },
  { says: 'kill', alone: true, words: /^KILL: not for publication\.$/ },
  { says: 'kill', alone: true, words: /^[^\p{L}]*ELIMINAR(?:[\s-]+ELIMINAR)*[^\p{L}]*$/u },
  { says: 'kill', alone: true, words: /^\(?(?:Eliminate|ELIMINATE|ANNULATION|ZURÜCKGEZOGEN|ANULACIÓN|ANNULLAMENTO|INTREKKING)\)?$/ },
  { says: 'kill', words: /^(?:KILL(?:[\s-]+KILL)+\b|KILL:\s|(?:please|bitte)\s+kill\s+(?:the\s+)?(?:item|story|takes?)\b|a kill is mandatory\b|please (?:disregard and )?do not (?:use|publish) (?:the )?(?:item|story)\b)/iu },
  { says: 'kill', words: /\bA kill is mandatory\b|\bMeldung (?:wird|ist) zurückgezogen\b/u },
  { says: 'hold', alone: true, words: /^[^\p{L}\p{N}]*HOLD(?:[\s,!-]+HOLD)+[^\p{L}\p{N}]*$/u },
  { says: 'hold', alone: true, words: /^(?:HOLD: not for publication\.|\(?(?:Withhold|WITHHOLD)\)?)$/ },
  { says: 'hold', words: /^(?:HOLD(?:\s+HOLD)+\b|please (?:with)?hold (?:the )?(?:item|story)\b)/iu },
  { says: 'correction', alone: true, words: /^[([]?\s*(?:CORRECTION|Correction|CORRECTIVE|Corrective|CORRECTED|CORRECT|KORREKTUR|Korrektur|BERICHTIGUNG|Berichtigung|BERICHTIGT|RECTIFICATIF|Rectificatif|CORRECTIE|Correctie|RETTIFICA|Rettifica|KOREKTA|Korekta|RETTELSE|Rettelse|RÄTTELSE|Rättelse|KORJAUS|Korjaus|VERSIÓN CORREGIDA|Versión corregida|CORRECCIÓN|Corrección)\s*[)\]]?$/ },
  { says: 'correction', words: /^[([]?\s*(?:Correction|Corrective|Korrektur|Berichtigung|Rectificatif|Correctie|Rettifica|Korekta|Rettelse|Rättelse|Korjaus|Versión corregida|Corrección)\s*[:(]/iu },
  { says: 'correction', words: /^(?:\(?Eds:\s*)?(?:CORRECTS|Corrects|This corrects)\b|\bCORRECTS\b/u },
  { says: 'advisory', alone: true, words: /^[([]?\s*(?:ADVISORY|Advisory|EDITORIAL ADVISORY|Editorial Advisory|TERMINVORSCHAU|Terminvorschau|TAGESVORSCHAU|Tagesvorschau|VORSCHAU|Vorschau)\s*[)\]]?\s*\/?$/ },
  { says: 'advisory', words: /^(?:ATTENTION (?:USERS|EDITORS|SUBSCRIBERS)\b|ADVISORY:|ACHTUNG REDAKTIONEN\b)/ },
  { says: 'test', alone: true, words: /^[^\p{L}\p{N}]*(?:TEST(?:[\s,!-]+TEST)*|TEST (?:MESSAGE|ONLY|ITEM)|TESTMELDUNG|Testmeldung)[^\p{L}\p{N}]*$/u },
  { says: 'test', words: /^(?:THIS IS (?:ONLY )?A TEST\b|(?:TEST[\s,-]+){2,}|TEST[,:.] PLEASE (?:IGNORE|DISREGARD))/u },
  { says: 'update', alone: true, words: /^[([]?\s*(?:UPDATE|Update|AKTUALISIERUNG|Aktualisierung|ACTUALISATION|ACTUALIZACIÓN|AGGIORNAMENTO)(?:\s+\d+)?\s*[)\]]?$/ },
]

/** How a correction, kill or add names the item that it speaks of: the group is the name. */
export const references: readonly RegExp[] = [
  /^please (?:kill|hold|withhold) (?:the )?item ([\p{L}\p{N}][\p{L}\p{N}#:._-]{0,80}(?: [\p{L}\p{N}#-]{0,10}\d[\p{L}\p{N}#-]{0,20})?)/iu,
  /^please (?:kill|hold|withhold) the story ([^,]{1,60}, [A-Za-z]\d{3,5})\b/iu,
  /^\(refers to ([^()]{1,120})\)$/iu,
  /\bCOR ([A-Za-z]{0,10}\d{1,6})\b/u,
]
