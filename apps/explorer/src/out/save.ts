/** Gives the reader a file. */
export function save(name: string, content: BlobPart, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  // The browser reads the address when the click is handled, which is over by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

const longest = 60

/** A file name from a title, its first words where it is long, without tones: `742 trên 942…` → `742-tren-942`. */
export function fileName(folded: string, extension: string): string {
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '')
  const fitting = words.filter((_, place) => words.slice(0, place + 1).join('-').length <= longest)
  const stem = fitting.length === 0 ? (words[0] ?? '').slice(0, longest) : fitting.join('-')
  return `${stem === '' ? 'vedich' : stem}.${extension}`
}
