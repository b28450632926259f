/** Applies a change to each stretch of text between delimiters, quotes and line ends; these stay as they are. */
export function mapCells(text: string, change: (cell: string) => string): string {
  return text.replace(/[^\t\r\n,;|"]+/gu, change)
}
