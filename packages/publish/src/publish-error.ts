/** Why nothing was published: what, where, and the fix. Not a bug. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
  readonly where: string
  readonly fix: string

  constructor({ what, where, fix }: { what: string; where: string; fix: string }) {
    super(what)
    this.where = where
    this.fix = fix
  }
}
