/** Which exit code an error deserves: the data broke a rule, the configuration is wrong, or the machine failed. */
export type UserErrorKind = 'data' | 'configuration' | 'io'

/**
 * An error that the person who runs the ingest can mend: what happened, where, and the fix.
 * It is not a bug, so it is shown without a stack.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly kind: UserErrorKind
  readonly where: string
  readonly fix: string

  constructor(kind: UserErrorKind, parts: { what: string; where: string; fix: string; cause?: unknown }) {
    super(parts.what, { cause: parts.cause })
    this.kind = kind
    this.where = parts.where
    this.fix = parts.fix
  }
}
