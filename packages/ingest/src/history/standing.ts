/** Where a register stands among all that a campaign has: by the day it was learned, and by what it speaks for. */
export interface Standing {
  /** Day its content was learned, `YYYY-MM-DD`. */
  readonly knownOn: string
  /** Earlier versions of the same path learned on the same day. */
  readonly revision: number
  /** Series of successive registers it belongs to, by campaign.yaml. */
  readonly series: string | null
  /** A supplement adds works; what it leaves out is not withdrawn. */
  readonly isSupplement: boolean
}

/** Sorts registers by the day they were learned; ties by content, since neither a name nor an hour tells which is right. */
export function compareStandings(a: Ordered, b: Ordered): number {
  return (
    compareText(a.knownOn, b.knownOn) ||
    a.revision - b.revision ||
    compareText(a.sha256, b.sha256) ||
    compareText(a.path, b.path)
  )
}

interface Ordered extends Pick<Standing, 'knownOn' | 'revision'> {
  readonly sha256: string
  readonly path: string
}

/** A version of a file that was read before, the latest reading last. */
export interface EarlierVersion {
  readonly file: string
  readonly sha256: string
  /** The as-of date it states. */
  readonly asOf: string | null
  readonly knownOn: string
  readonly revision: number
}

export interface NewVersion {
  readonly sha256: string
  /** The as-of date it states. */
  readonly asOf: string | undefined
  /** Day of the run, `YYYY-MM-DD`. */
  readonly today: string
}

/** The day a version was learned and its revision; `same` is the earlier reading of the very same version. */
export interface Place {
  readonly knownOn: string
  readonly revision: number
  readonly same: EarlierVersion | undefined
}

/**
 * Places a version of a file among the earlier ones of its path. A stated as-of date decides; one that lies in the
 * future is a slip of the pen. A file without one is learned when it is read, and whatever takes the place of such a
 * file comes after it: an office that mends a file means the mended one.
 */
export function placeVersion(earlier: readonly EarlierVersion[], version: NewVersion): Place {
  const { sha256, today } = version
  const stated = version.asOf !== undefined && version.asOf <= today ? version.asOf : undefined
  const last = earlier.at(-1)
  if (!last) return { knownOn: stated ?? today, revision: 0, same: undefined }
  const others = earlier.filter((other) => other !== last)
  if (last.sha256 === sha256) {
    const knownOn = stated ?? last.knownOn
    return knownOn === last.knownOn
      ? { knownOn, revision: last.revision, same: last }
      : { knownOn, revision: nextRevision(others, knownOn), same: last }
  }
  const returned = others.find((other) => other.sha256 === sha256 && other.knownOn === stated)
  if (returned && isStated(last) && last.knownOn > returned.knownOn) {
    return { knownOn: returned.knownOn, revision: returned.revision, same: returned }
  }
  const knownOn = stated !== undefined && isStated(last) ? stated : laterOf(stated ?? today, last.knownOn)
  return { knownOn, revision: nextRevision(earlier, knownOn), same: undefined }
}

function isStated({ asOf, knownOn }: EarlierVersion): boolean {
  return asOf === knownOn
}

function nextRevision(versions: readonly EarlierVersion[], knownOn: string): number {
  return versions
    .filter((version) => version.knownOn === knownOn)
    .reduce((next, { revision }) => Math.max(next, revision + 1), 0)
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
