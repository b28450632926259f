/** A file to be read: a source itself, or what was unpacked from one. */
export interface Input {
  /** Unique in a run and safe in a file name. */
  readonly id: string
  /** As the user knows it, for messages. */
  readonly path: string
  /** Where its bytes are. */
  readonly file: string
  /** Its size, where it is known. */
  readonly bytes?: number
  /** Its own name, whose extension says what it claims to be. */
  readonly name: string
  /** False when its bytes are known to have no two line ends in a row. */
  readonly mayHaveBlankLines: boolean
  /** Undefined when it is not known whether some line is longer than any of a table. */
  readonly hasEndlessLine?: boolean
  /** Takes what tells the share of it that is read, from 0 to 1; only readers that take long tell it. */
  readonly follow?: (share: () => number) => void
}
