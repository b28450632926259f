/** What a source file is, by its bytes. */
export interface FileIdentity {
  readonly sha256: string
  readonly bytes: number
  /** True when the file may hold blank lines, which shift the row numbers a person sees. */
  readonly mayHaveBlankLines: boolean
  /** True when more bytes stand between two line ends than any line of a table has; undefined when nobody looked. */
  readonly hasEndlessLine?: boolean
}
