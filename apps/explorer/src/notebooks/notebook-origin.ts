/** A notebook's text and where it comes from. */
export interface NotebookOrigin {
  readonly campaign: string
  readonly name: string
  readonly text: string
  /** Hash of this version of its file; NULL when the server tells none. */
  readonly base: string | null
}
