/**
 * What was pasted, as a file: itself, or a table that was copied from a spreadsheet. NULL for nothing, and for a plain
 * text unless the page is one that takes any (`takesText`).
 */
export function pastedFile(data: DataTransfer | null, name: string, takesText: boolean): File | null {
  const [file] = data?.files ?? []
  if (file !== undefined) return file
  const text = data?.getData('text/plain') ?? ''
  const isTable = text.includes('\t') && text.trim() !== ''
  if (!isTable && (!takesText || text.trim() === '')) return null
  return new File([text], `${name}${isTable ? '.tsv' : '.txt'}`, { type: 'text/plain' })
}
