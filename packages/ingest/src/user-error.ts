import type { Localized } from '@vedich/model'

/** Which exit code an error deserves: the data broke a rule, the configuration is wrong, or the machine failed. */
export type UserErrorKind = 'data' | 'configuration' | 'io'

/** A text in both languages, or one that is the same in both. */
export type Words = Localized | string

/**
 * An error that the person who runs the ingest can mend: what happened, where, and the fix.
 * It is not a bug, so it is shown without a stack. `message` and `fix` are English; `said` has both languages.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly kind: UserErrorKind
  readonly where: string
  readonly fix: string
  readonly said: { readonly what: Localized; readonly fix: Localized }
  /** Others of the kind that were met with it, such as further files that cannot be read. */
  readonly others: readonly UserError[]
  /** What holds for all of them. */
  readonly wayOn: Localized | undefined

  constructor(
    kind: UserErrorKind,
    parts: {
      what: Words
      where: string
      fix: Words
      others?: readonly UserError[]
      wayOn?: Localized
      cause?: unknown
    },
  ) {
    const said = { what: inBoth(parts.what), fix: inBoth(parts.fix) }
    super(said.what.en, { cause: parts.cause })
    this.kind = kind
    this.where = parts.where
    this.fix = said.fix.en
    this.said = said
    this.others = parts.others ?? []
    this.wayOn = parts.wayOn
  }
}

export function inBoth(words: Words): Localized {
  return typeof words === 'string' ? { vi: words, en: words } : words
}
