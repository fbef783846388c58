/** Doubled words that are sometimes right; they are remarked, never mended. */
export const oftenRight: ReadonlySet<string> = new Set('had that is do was did in on for with to up'.split(' '))

/** Doubled words that are meant. */
export const meant: ReadonlySet<string> = new Set('so very really no bye ha now knock hear blah na far long many more again never'.split(' '))

/** Names that double a word, folded. */
export const doubledNames: ReadonlySet<string> = new Set([
  'duran', 'bafana', 'boing', 'walla', 'wagga', 'bora', 'pago', 'sing', 'sirhan', 'boutros', 'lin', 'ling', 'run', 'zsa', 'jar', 'phi', 'ping', 'lang',
  'jay', 'wow', 'mahi', 'cha', 'pom', 'dum', 'hubba', 'ylang', 'aye', 'tuk', 'talk', 'mister', 'york', 'baden', 'gimme', 'bling', 'can', 'yo', 'soldier',
])
