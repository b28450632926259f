/** How an old unit became a new one, or a part of it. */
export const linkKinds = [
  'whole',
  'part',
  'part_area',
  'part_area_all_people',
  'renamed',
  'reclassified',
  'unchanged',
] as const

export type LinkKind = (typeof linkKinds)[number]

/** An administrative unit of one period. Codes are reused, so that a code names a unit only together with its period. */
export interface Place {
  /** Five digits as text, or in a table without codes the id of the name and the unit above. */
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

/** One line of a conversion table. */
export interface Link {
  readonly old: Place
  readonly new: Place
  readonly kind: LinkKind
  /** First day of the new unit, `YYYY-MM-DD`. */
  readonly validOn: string
  /** Row of the table, from 1. */
  readonly row: number
}
