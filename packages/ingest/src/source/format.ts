import { extension } from './file-name.ts'

export type FileFormat =
  | 'csv'
  | 'text'
  | 'xlsx'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'odt'
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
  const format = formats[extension(name.replace(/\.gz$/u, ''))]
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
  '.odt': 'odt',
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
