/** What of a campaign may be made public. */
export interface PublishRule {
  readonly campaign: string
  /** False: totals only, no single work. */
  readonly works: boolean
  /** Columns of works that are left empty. */
  readonly drop: readonly string[]
}

/** The rules under which something is withheld. */
export function restrictions(rules: readonly PublishRule[]): PublishRule[] {
  return rules.filter(({ works, drop }) => !works || drop.length > 0)
}
