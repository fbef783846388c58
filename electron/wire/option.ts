import type { Profile } from './format.ts'

type Choice = Readonly<{ value: string; label: string }>
type Kind =
  | Readonly<{ kind: 'choice'; choices: readonly Choice[]; standard: string }>
  | Readonly<{ kind: 'whole'; least: number; most: number; standard: number }>
  | Readonly<{ kind: 'switch'; standard: boolean }>
  /** `pattern` is the source of a regular expression that the whole text must match. */
  | Readonly<{ kind: 'text'; pattern: string; standard: string }>

/** One thing that a client may have otherwise. The editor of profiles and their check are made from it. */
export type ProfileOption = Readonly<{ key: string; label: string; help?: string }> & Kind

type Value<O extends ProfileOption> =
  O extends Readonly<{ kind: 'choice'; choices: readonly Readonly<{ value: infer V }>[] }> ? V
    : O extends Readonly<{ kind: 'whole' }> ? number
      : O extends Readonly<{ kind: 'switch' }> ? boolean
        : string

/** What the profile says of this option, else the standard value. A value that the option doesn't allow counts as absent. */
export function chosen<const O extends ProfileOption>(profile: Profile, option: O): Value<O> {
  const given = profile.options?.[option.key]
  // `allows` holds for values of the option's own kind only, and the standard value is one.
  return (given !== undefined && allows(option, given) ? given : option.standard) as Value<O>
}

/** May a profile say this? */
export function allows(option: ProfileOption, value: string | number | boolean): boolean {
  switch (option.kind) {
    case 'choice': return option.choices.some(choice => choice.value === value)
    case 'whole': return typeof value === 'number' && Number.isInteger(value) && value >= option.least && value <= option.most
    case 'switch': return typeof value === 'boolean'
    case 'text': return typeof value === 'string' && new RegExp(`^(?:${option.pattern})$`, 'u').test(value)
  }
}
