import { isMap, isNode, isSeq, parseDocument } from 'yaml'

/** One entry of `sources:`. */
export interface SourceEntry {
  readonly path: string
  readonly role: string | undefined
  readonly columns: Readonly<Record<string, string>>
}

/**
 * The text of a campaign.yaml with one more source, before the others, since the first entry that fits a file takes it.
 * All else stays letter for letter. A campaign that lists no source reads whatever is there, and still does.
 */
export function withSource(text: string, entry: SourceEntry): string {
  const line = entryText(entry)
  const document = parseDocument(text)
  const sources = document.get('sources', true)
  if (!isSeq(sources))
    return `${text.replace(/\n*$/u, '\n')}\nsources:\n  - ${line}\n  - { path: 'sources/**' }\n`
  const [first] = sources.items
  const start = isNode(first) ? first.range?.[0] : undefined
  if (start === undefined || sources.flow === true || !isMap(first)) {
    document.setIn(['sources'], [parseDocument(line).toJS(), ...(sources.toJSON() as unknown[])])
    return document.toString({ lineWidth: 0 })
  }
  const dash = text.lastIndexOf('-', start - 1)
  const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash)
  return `${text.slice(0, dash)}- ${line}\n${indent}${text.slice(dash)}`
}

/** JSON is YAML, and quotes whatever a heading may hold. */
function entryText({ path, role, columns }: SourceEntry): string {
  const parts = [
    `path: ${JSON.stringify(path)}`,
    ...(role === undefined ? [] : [`role: ${role}`]),
    ...(Object.keys(columns).length === 0 ? [] : [`columns: ${JSON.stringify(columns)}`]),
  ]
  return `{ ${parts.join(', ')} }`
}
