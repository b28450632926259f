import type { vi } from './out.vi.ts'

/** The words of the menu that takes charts and tables out of the page, in English. */
export const en: typeof vi = {
  open: 'Download',
  of: (p) => `Download: ${p.title}`,
  svg: 'Picture, SVG',
  png: 'Picture, PNG',
  csv: 'Table, CSV',
  xlsx: 'Table, Excel (XLSX)',
  parquet: 'Table, Parquet',
  copy: 'Copy the table',
  copied: 'The table is copied.',
  failed: 'The browser does not allow copying. Download the CSV file.',
  unread: 'The table could not be read. Try again, or filter for fewer rows.',
}
