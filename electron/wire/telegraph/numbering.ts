import type { Item } from '../../newsroom/index.ts'

/** `kind` is that of the other id that holds a number of this wire, `service` the letters before it. */
type Wire = Readonly<{ kind: string; service: string; first: number; most: number }>

/** Numbers of four digits: the one that a story has at this service, else the next one that no story of these has. */
export function numbering(items: readonly Item[], { kind, service, first, most }: Wire): Readonly<{ of: (guid: string) => string; next: () => string }> {
  const own = new Map(items.flatMap((item): [string, string][] => {
    const id = item.kind === 'story' ? item.otherIds?.find(each => each.kind === kind && each.value.startsWith(service) && /^\d{3,4}$/.test(each.value.slice(service.length))) : undefined
    return id === undefined ? [] : [[item.guid, id.value.slice(service.length).padStart(4, '0')]]
  }))
  const taken = new Set(own.values())
  let number = first
  const next = (): string => {
    for (let tries = 0; taken.has(four(number)) && tries < most; tries += 1) number = number % most + 1
    const found = four(number)
    taken.add(found)
    number = number % most + 1
    return found
  }
  const of = (guid: string): string => {
    const found = own.get(guid) ?? next()
    own.set(guid, found)
    return found
  }
  return { of, next }
}

const four = (number: number): string => String(number).padStart(4, '0')
