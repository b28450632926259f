/** Gives the reader a file. */
export function save(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  // The browser reads the address when the click is handled, which is over by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

/** A file name from a title, without tones: `742 trên 942…` → `742-tren-942`. */
export function fileName(folded: string, extension: string): string {
  const stem = folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  return `${stem === '' ? 'vedich' : stem}.${extension}`
}
