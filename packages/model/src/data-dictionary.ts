import { schemaVersion } from './ddl.ts'
import type { Table } from './table.ts'
import { tables } from './tables/index.ts'
import type { View } from './view.ts'
import { views } from './views/index.ts'

/** The data dictionary as Markdown, written from the definitions. */
export function dataDictionary(): string {
  return [
    '# Data dictionary',
    '',
    `Schema version ${schemaVersion}. Generated from \`packages/model\`; change the definitions, then run \`npm run generate\`.`,
    ...Object.values(tables).flatMap(describeTable),
    ...Object.values(views).flatMap(describeView),
    '',
  ].join('\n')
}

function describeTable(table: Table): string[] {
  return describe(table, `Key: ${table.key.map((name) => `\`${name}\``).join(', ')}.`)
}

function describeView(view: View): string[] {
  return describe(view, 'A view.')
}

function describe({ schema, name, about, columns }: Table | View, kind: string): string[] {
  return [
    '',
    `## ${schema}.${name}`,
    '',
    `${about.en}. *${about.vi}.* ${kind}`,
    '',
    '| column | type | null | meaning | nghĩa |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(columns).map(([name, column]) => {
      const reference = column.references ? ` → \`${column.references}\`` : ''
      return `| \`${name}\` | ${column.type} | ${column.nullable ? 'yes' : 'no'} | ${column.about.en}${reference} | ${column.about.vi} |`
    }),
  ]
}
