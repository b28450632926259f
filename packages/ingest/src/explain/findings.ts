import { type RuleName, rules } from '@vedich/model'

import type { Database } from '../warehouse/connection.ts'
import type { ReadSheet } from './explain-book.ts'
import type { FindingExplanation } from './explanation.ts'
import { addressOf } from './place.ts'

/** Places listed of each rule. */
const listed = 20

/** The rules that would keep rows out or flag them, with the first places; those that keep rows out come first. */
export async function explainFindings(
  db: Database,
  { index, table: { detected } }: ReadSheet,
): Promise<FindingExplanation[]> {
  const { header, spec } = detected
  const rows = await db.rows(
    `WITH own AS (
       SELECT * FROM settled WHERE sheet = ${index}
     ), finding AS (
       SELECT source_row, rule, field, value, hint FROM own JOIN row_finding_${index} row_finding ON row_finding.record = own.place
       UNION ALL
       SELECT source_row, repeat_rule, '${spec.keyField}', row_key,
              'row ' || first_row || CASE WHEN first_sheet <> source_sheet THEN ' of ' || first_sheet ELSE '' END
       FROM own WHERE repeat_rule IS NOT NULL
       UNION ALL
       SELECT source_row, rule, field, value, hint FROM sheet_finding_${index}
     )
     SELECT rule, field, source_row, min(value) AS value, min(hint) AS hint,
            count(DISTINCT source_row) OVER (PARTITION BY rule) AS rows, count(*) OVER (PARTITION BY rule) AS places
     FROM finding GROUP BY rule, field, source_row
     QUALIFY row_number() OVER (PARTITION BY rule ORDER BY source_row, field) <= ${listed}
     ORDER BY rows DESC, rule, source_row, field`,
  )
  const names = [...new Set(rows.map((row) => String(row['rule'])))].filter(isHeldHere)
  return names
    .map((rule) => {
      const own = rows.filter((row) => row['rule'] === rule)
      const examples = own.map((row) => {
        const column = header.columns.get(String(row['field']))
        return {
          cell: addressOf(column, Number(row['source_row'])),
          heading: column === undefined ? null : (header.headings[column] ?? null),
          value: textOrNull(row['value']),
          hint: textOrNull(row['hint']),
        }
      })
      const count = (of: 'rows' | 'places') => Number(own[0]?.[of])
      return {
        rule,
        severity: rules[rule].severity,
        rows: count('rows'),
        places: count('places'),
        examples,
      }
    })
    .toSorted((a, b) => (a.severity === b.severity ? 0 : a.severity === 'reject' ? -1 : 1))
}

/** Whether a unit is known only the warehouse can tell. */
function isHeldHere(rule: string): rule is RuleName {
  return rule in rules && rule !== 'unknown_unit'
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
