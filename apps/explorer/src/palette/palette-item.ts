import { fold } from '../format/fold.ts'

export const groups = ['views', 'actions', 'units', 'works', 'metrics'] as const

export type Group = (typeof groups)[number]

/** One thing the palette can do. */
export interface PaletteItem {
  readonly id: string
  readonly group: Group
  readonly label: string
  /** Said beside the label, in small. */
  readonly detail?: string
  /** The keys that do the same. */
  readonly keys?: string
  readonly run: () => void
}

const mostOfGroup = 6

/** The items whose label or detail holds every word typed, whatever its tones; those that have them as they were typed come first. */
export function matching(items: readonly PaletteItem[], typed: string): PaletteItem[] {
  const words = fold(typed).split(/\s+/u).filter(Boolean)
  const scored = items.flatMap((item) => {
    const label = fold(item.label)
    const text = `${label} ${fold(item.detail ?? '')}`
    if (!words.every((word) => text.includes(word))) return []
    return [{ item, rank: rankOf(label, words.join(' ')) }]
  })
  return groups.flatMap((group) =>
    scored
      .filter(({ item }) => item.group === group)
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, mostOfGroup)
      .map(({ item }) => item),
  )
}

/** What begins with what was typed, then what has it as it stands, then what has its words anywhere: shorter names first. */
function rankOf(label: string, typed: string): number {
  if (typed === '') return 0
  const kind = label.startsWith(typed) ? 0 : label.includes(` ${typed}`) ? 1 : 2
  return kind * 1000 + Math.min(label.length, 999)
}
