import { unitKey } from '../normalise/unit.ts'
import { foldText } from '../text/fold.ts'
import { type ClosedGroup, closedGroups } from './closed-groups.ts'
import type { Link, Place } from './link.ts'

/** Where a work belongs before and after its unit was merged or split. */
export interface Assignment {
  /** Null where it cannot be told: counts are never shared out among candidates. */
  readonly old: Place | null
  readonly new: Place | null
  readonly group: ClosedGroup
  readonly decidedBy: 'unit' | 'location' | 'ambiguous'
  /** The day between the two. */
  readonly validOn: string
  /** The unit itself, as of the day asked for. */
  readonly unit: Place
  readonly isOld: boolean
}

export interface Question {
  /** Name of the unit that registered the work, as "UBND P. An Phú" or "Phường 1, Quận 3". */
  readonly name: string
  /** Units above on either side of the change; null where any will do. */
  readonly parents: { readonly old: string | null; readonly new: string | null }
  readonly location: string | null
  /** Day on which the names hold, `YYYY-MM-DD`. */
  readonly day: string
}

/** Assigns works by links: a function of question to assignment, undefined for a unit that is in none of them. */
export function assigner(links: readonly Link[]): (question: Question) => Assignment | undefined {
  const groups = closedGroups(links)
  const sides = { old: index(links, 'old'), new: index(links, 'new') }
  return ({ name, parents, location, day }) => {
    const [own = '', ...above] = name.split(',')
    const wanted = (side: Side) =>
      candidates(sides[side], own).filter(
        (link) =>
          (side === 'old' ? day < link.validOn : day >= link.validOn) &&
          isUnder(link[side], [...above, ...(parents[side] === null ? [] : [parents[side]])]),
      )
    const before = nearestUnit(wanted('old'), 'old')
    if (before.length > 0) return settle(before, 'old', location, groups)
    return settle(nearestUnit(wanted('new'), 'new'), 'new', location, groups)
  }
}

type Side = 'old' | 'new'

/** Links by the folded name of one side. */
function index(links: readonly Link[], side: Side): ReadonlyMap<string, readonly Link[]> {
  const byName = new Map<string, Link[]>()
  for (const link of links) {
    const key = unitKey(link[side].name)
    const known = byName.get(key)
    if (known) known.push(link)
    else byName.set(key, [link])
  }
  return byName
}

/** Links of the ward that a name is, or that it ends with: "UBND phường An Phú" is a body of the ward. */
function candidates(byName: ReadonlyMap<string, readonly Link[]>, name: string): readonly Link[] {
  const words = unitKey(name).split(' ')
  for (let start = 0; start < words.length; start += 1) {
    const found = byName.get(words.slice(start).join(' '))
    if (found) return found
  }
  return []
}

function isUnder({ parent }: Place, above: readonly string[]): boolean {
  return above.length === 0 || parent === null || above.some((name) => unitKey(name) === unitKey(parent))
}

/** The links of one unit: of several that bear the name none is chosen, and of several days the nearest is. */
function nearestUnit(links: readonly Link[], side: Side): readonly Link[] {
  const days = links.map(({ validOn }) => validOn).toSorted()
  const day = side === 'old' ? days[0] : days.at(-1)
  const near = links.filter(({ validOn }) => validOn === day)
  return new Set(near.map((link) => link[side].code)).size === 1 ? near : []
}

function settle(
  links: readonly Link[],
  side: Side,
  location: string | null,
  groups: ReadonlyMap<Link, ClosedGroup>,
): Assignment | undefined {
  const other = side === 'old' ? 'new' : 'old'
  const [first] = links
  const group = first && groups.get(first)
  if (!first || !group) return undefined
  const base = { group, validOn: first.validOn, unit: first[side], isOld: side === 'old' }
  const { chosen, decidedBy } = choose(links, other, location)
  return side === 'old'
    ? { ...base, old: first.old, new: chosen, decidedBy }
    : { ...base, old: chosen, new: first.new, decidedBy }
}

/** The one unit on the other side, or the one of several that the place of the work names. */
function choose(
  links: readonly Link[],
  other: Side,
  location: string | null,
): { chosen: Place | null; decidedBy: Assignment['decidedBy'] } {
  const [link] = links
  if (links.length === 1 && link) return { chosen: link[other], decidedBy: 'unit' }
  const above = links.flatMap((candidate) => [candidate.old.parent, candidate.new.parent])
  const named = links.filter((candidate) => isNamed(candidate[other], above, location ?? ''))
  const [only] = named
  return named.length === 1 && only
    ? { chosen: only[other], decidedBy: 'location' }
    : { chosen: null, decidedBy: 'ambiguous' }
}

/** "KP 3, P. An Khánh" names the ward; "TP Thủ Đức" does not name the ward Thủ Đức. */
function isNamed(place: Place, above: readonly (string | null)[], location: string): boolean {
  const ward = unitKey(place.name)
  const bare = withoutKind(ward)
  const isAlsoAbove = above.some((name) => name !== null && withoutKind(unitKey(name)) === bare)
  return location.split(/[,;]| - /u).some((piece) => {
    const key = unitKey(piece)
    return key === ward || key.endsWith(` ${ward}`) || (!isAlsoAbove && foldText(piece) === bare)
  })
}

function withoutKind(key: string): string {
  return key.replace(/^(?:phường|xã|thị trấn|đặc khu|thành phố|tỉnh|quận|huyện|thị xã) /u, '')
}
