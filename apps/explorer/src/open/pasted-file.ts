/** What was pasted, as a file: itself, a table that was copied from a spreadsheet, or a text. NULL for nothing. */
export function pastedFile(data: DataTransfer | null, name: string): File | null {
  const [file] = data?.files ?? []
  if (file !== undefined) return file
  const text = data?.getData('text/plain') ?? ''
  if (text.trim() === '') return null
  const isTable = text.includes('\t')
  return new File([text], `${name}${isTable ? '.tsv' : '.txt'}`, { type: 'text/plain' })
}
