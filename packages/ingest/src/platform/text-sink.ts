/** A text file that is being written. */
export interface TextSink {
  /** Takes text, or its UTF-8 bytes, which stay as they are. */
  write(text: string | Uint8Array): void
  close(): void
}
