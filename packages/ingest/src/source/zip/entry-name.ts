const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The name of a part of an archive. Programs of several systems write UTF-8 without the mark that says so, and it is then
 * read in an old code page: bytes that are UTF-8 are that.
 */
export function entryName(name: string, raw: Uint8Array, isMarked: boolean): string {
  if (isMarked || raw.every((byte) => byte < 0x80)) return name
  try {
    return utf8.decode(raw)
  } catch {
    return name
  }
}
