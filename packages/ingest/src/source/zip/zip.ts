/** An open zip archive. Sizes are checked while reading, so an entry cannot grow beyond what it declares. */
export interface Zip {
  readonly names: readonly string[]
  has(name: string): boolean
  /** Bytes of a part, unpacked. */
  size(name: string): number
  stream(name: string): Promise<AsyncIterable<Uint8Array>>
  /** A small part, whole. */
  text(name: string): Promise<string>
  close(): void
}
