import type { Database } from '../warehouse/connection.ts'
import type { Content, SheetColumn } from './sheet-columns.ts'
import type { DriftFinding, TableColumns } from './check-contract.ts'

/** Paths and series of a campaign whose columns were read before. */
export async function knownColumns(db: Database, campaign: string): Promise<ReadonlySet<string>> {
  const rows = await db.rows(
    `WITH known AS (
       SELECT DISTINCT path, read.series FROM meta.source_column read JOIN meta.source_file USING (source_file_id)
       WHERE campaign_id = $campaign
     )
     SELECT path AS name FROM known UNION SELECT series FROM known`,
    { campaign },
  )
  return new Set(rows.map(({ name }) => String(name)))
}

/** The tables of the file of a series that was read last; of the file at `path` itself, when it was read before. */
export async function previousTables(
  db: Database,
  campaign: string,
  path: string,
  series: string,
): Promise<{ readonly isSamePath: boolean; readonly tables: TableColumns[] }> {
  const rows = await db.rows(
    `WITH last AS (
       SELECT file.source_file_id, file.path
       FROM meta.source_column read JOIN meta.source_file file USING (source_file_id)
       JOIN meta.run run ON run.run_id = file.run_id
       WHERE file.campaign_id = $campaign AND (file.path = $path OR read.series = $series)
       ORDER BY path = $path DESC, started_at DESC, path DESC LIMIT 1
     )
     SELECT path = $path AS same_path, source_sheet, table_role, source_column, heading, field, content
     FROM meta.source_column JOIN last USING (source_file_id) ORDER BY source_sheet, source_column`,
    { campaign, path, series },
  )
  const tables = new Map<string, TableColumns & { columns: SheetColumn[] }>()
  for (const row of rows) {
    const sheet = String(row['source_sheet'])
    const table = tables.get(sheet) ?? { sheet, role: String(row['table_role']), columns: [] }
    tables.set(sheet, table)
    table.columns.push({
      column: Number(row['source_column']) - 1,
      heading: String(row['heading']),
      field: (row['field'] as string | null) ?? null,
      content: (row['content'] as Content | null) ?? null,
    })
  }
  return { isSamePath: rows[0]?.['same_path'] === true, tables: [...tables.values()] }
}

/** Writes the columns of the tables of files, replacing those of earlier readings of the same bytes. */
export async function writeColumns(
  db: Database,
  files: readonly {
    readonly file: string
    readonly series: string
    readonly tables: readonly TableColumns[]
  }[],
  run: string,
): Promise<void> {
  await db.run('CREATE OR REPLACE TEMP TABLE read_file (source_file_id VARCHAR, series VARCHAR)')
  await db.appendTemp(
    'read_file',
    files.map(({ file, series }) => [file, series]),
  )
  await db.run(
    `CREATE OR REPLACE TEMP TABLE read_column
     (source_file_id VARCHAR, source_sheet VARCHAR, table_role VARCHAR, source_column INTEGER, heading VARCHAR,
      field VARCHAR, content VARCHAR)`,
  )
  await db.appendTemp(
    'read_column',
    files.flatMap(({ file, tables }) =>
      tables.flatMap(({ sheet, role, columns }) =>
        columns.map(({ column, heading, field, content }) => [
          file,
          sheet,
          role,
          String(column + 1),
          heading,
          field,
          content,
        ]),
      ),
    ),
  )
  await db.run(
    'DELETE FROM meta.source_column WHERE source_file_id IN (SELECT source_file_id FROM read_file)',
  )
  await db.run(
    'INSERT INTO meta.source_column BY NAME SELECT $run AS run_id, * FROM read_column JOIN read_file USING (source_file_id)',
    { run },
  )
}

/** Writes what changed in the columns of a file. */
export async function writeDrift(
  db: Database,
  file: string,
  findings: readonly DriftFinding[],
  run: string,
): Promise<void> {
  for (const { sheet, kind, column, before, after, decision } of findings) {
    await db.run(
      `INSERT INTO meta.drift BY NAME
       SELECT $run AS run_id, $file AS source_file_id, $sheet AS source_sheet, $kind AS kind, $column AS column_name,
              $before::VARCHAR AS before, $after::VARCHAR AS after, $decision AS decision`,
      { run, file, sheet, kind, column, before, after, decision },
    )
  }
}
