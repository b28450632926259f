/** How far the reading of a campaign has come when it turns to a file. */
export interface IngestProgress {
  /** The file, as the user names it. */
  readonly path: string
  /** Its number among the files to be read, from 1. */
  readonly file: number
  readonly files: number
  /** Of the files before it. */
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}
