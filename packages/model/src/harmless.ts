/**
 * Text that a spreadsheet takes for text. One that begins like a formula would be run by the program that opens the
 * file, so an apostrophe goes before it (OWASP, CSV injection).
 */
export function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)*\s?%?$/.test(text) ? `'${text}` : text
}
