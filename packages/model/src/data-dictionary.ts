import { schemaVersion } from './ddl.ts'
import type { Table } from './table.ts'
import { tables } from './tables/index.ts'

/** The data dictionary as Markdown, written from the definitions. */
export function dataDictionary(): string {
  return [
    '# Data dictionary',
    '',
    `Schema version ${schemaVersion}. Generated from \`packages/model\`; change the definitions, then run \`npm run generate\`.`,
    ...Object.values(tables).flatMap(describeTable),
    '',
  ].join('\n')
}

function describeTable(table: Table): string[] {
  return [
    '',
    `## ${table.schema}.${table.name}`,
    '',
    `${table.about.en}. *${table.about.vi}.* Key: ${table.key.map((name) => `\`${name}\``).join(', ')}.`,
    '',
    '| column | type | null | meaning | nghĩa |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(table.columns).map(([name, column]) => {
      const reference = column.references ? ` → \`${column.references}\`` : ''
      return `| \`${name}\` | ${column.type} | ${column.nullable ? 'yes' : 'no'} | ${column.about.en}${reference} | ${column.about.vi} |`
    }),
  ]
}
