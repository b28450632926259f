/** For a label inside a sentence: `Cấp cơ sở` → `cấp cơ sở`. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
