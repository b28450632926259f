/** What is wrong with a notebook, where, and what to do about it. `message` is the `what`. */
export interface NotebookErrorDetail {
  readonly what: string
  readonly cell?: number | undefined
  readonly fix?: string | undefined
  readonly cause?: unknown
}

export class NotebookError extends Error {
  override readonly name = 'NotebookError'
  readonly cell: number | undefined
  readonly fix: string | undefined

  constructor({ what, cell, fix, cause }: NotebookErrorDetail) {
    super(what, cause === undefined ? undefined : { cause })
    this.cell = cell
    this.fix = fix
  }
}
