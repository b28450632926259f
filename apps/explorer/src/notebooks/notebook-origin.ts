/** A notebook's text and where it comes from. */
export interface NotebookOrigin {
  readonly campaign: string
  readonly name: string
  readonly text: string
  /** Hash of the file on the server; NULL when it has none. */
  readonly base: string | null
  /** Whether it is saved to the server; otherwise in this browser. */
  readonly isOnServer: boolean
  /** False for what came in an address or from elsewhere and is kept nowhere yet. */
  readonly isSaved: boolean
}
