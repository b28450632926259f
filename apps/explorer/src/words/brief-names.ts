/** Names up to this long are never shortened. */
const fits = 40
/** A beginning is worth leaving out when it is this much longer than its first words. */
const worthwhile = 12
const firstWords = /^\S+(?: \S+){0,2}/u

/** A list or a map. */
interface Named {
  values(): Iterable<{ readonly name: string }>
}

const known = new WeakMap<object, ReadonlyMap<string, string>>()

/**
 * A long name as short as it can be told from those most like it: of the words that it begins with and another one
 * begins with too, the first stay; where it is still long, the words that the other one ends with go. "Ban Quản lý… số
 * 1384" among two thousand such boards.
 * @param units all that have names; what is found is kept with it
 */
export function briefName(name: string, units: Named): string {
  if (name.length <= fits) return name
  const briefs = known.get(units) ?? briefsOf([...units.values()].map((unit) => unit.name))
  known.set(units, briefs)
  return briefs.get(name) ?? name
}

function briefsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(names)].toSorted()
  return new Map(
    sorted.map((name, place) => {
      const [before, after] = [sorted[place - 1] ?? '', sorted[place + 1] ?? '']
      const closest = sharedWords(name, before) > sharedWords(name, after) ? before : after
      const shared = sharedWords(name, closest)
      const kept = firstWords.exec(name)?.[0] ?? ''
      if (shared <= kept.length + worthwhile) return [name, name]
      return [name, `${kept}… ${withoutEnd(name.slice(shared).trim(), closest, fits - kept.length)}`]
    }),
  )
}

/** The end of a name; of one that is longer than this, not what the other one ends with too. */
function withoutEnd(end: string, other: string, room: number): string {
  if (end.length <= room) return end
  const words = end.split(' ')
  const others = other.split(' ')
  const differs = words.findLastIndex((word, place) => word !== others.at(place - words.length))
  return differs < 1 || differs === words.length - 1 ? end : `${words.slice(0, differs + 1).join(' ')}…`
}

/** Length of the whole words that both begin with; the last words of a name stay. */
function sharedWords(name: string, other: string): number {
  const words = name.split(' ')
  const others = other.split(' ')
  const differs = words.findIndex((word, place) => word !== others[place])
  return words.slice(0, differs === -1 ? -2 : Math.max(0, Math.min(differs - 1, words.length - 2))).join(' ')
    .length
}
