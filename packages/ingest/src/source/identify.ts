import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { extname } from 'node:path'

/** What a source file is, by its bytes. */
export interface FileIdentity {
  readonly sha256: string
  readonly bytes: number
  /** True when the file may hold blank lines, which shift the row numbers a person sees. */
  readonly mayHaveBlankLines: boolean
}

export type FileFormat =
  | 'csv'
  | 'text'
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'docx'
  | 'html'
  | 'pdf'
  | 'json'
  | 'ndjson'
  | 'parquet'
  | 'zip'

/** Format by extension, that of `so.csv.gz` being csv; undefined when the file is none that is read. */
export function formatOf(path: string): FileFormat | undefined {
  const name = path.toLowerCase()
  const format = formats[extname(name.replace(/\.gz$/u, ''))]
  return format === 'text' && name.endsWith('.gz') ? undefined : format
}

const formats: Readonly<Record<string, FileFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.psv': 'csv',
  '.txt': 'text',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.xltx': 'xlsx',
  '.xls': 'xls',
  '.xlsb': 'xlsb',
  '.ods': 'ods',
  '.docx': 'docx',
  '.docm': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.parquet': 'parquet',
  '.zip': 'zip',
}

/** Small chunks cost more time than hashing them. */
const chunkBytes = 1 << 20

/** Reads a file once: its SHA-256, size, and whether two line ends follow one another anywhere. */
export async function identify(path: string): Promise<FileIdentity> {
  const hash = createHash('sha256')
  let bytes = 0
  let mayHaveBlankLines = false
  let tail = Buffer.from('\n')
  for await (const part of createReadStream(path, { highWaterMark: chunkBytes })) {
    const chunk = part as Buffer
    hash.update(chunk)
    bytes += chunk.length
    mayHaveBlankLines ||= hasBlankLine(chunk) || hasBlankLine(Buffer.concat([tail, chunk.subarray(0, 3)]))
    tail = Buffer.concat([tail, chunk.subarray(-3)]).subarray(-3)
  }
  return { sha256: hash.digest('hex'), bytes, mayHaveBlankLines }
}

function hasBlankLine(bytes: Buffer): boolean {
  return bytes.includes('\n\n') || bytes.includes('\n\r\n')
}
