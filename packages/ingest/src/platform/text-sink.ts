/** A text file that is being written. */
export interface TextSink {
  write(text: string): void
  close(): void
}
