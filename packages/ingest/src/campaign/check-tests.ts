import type { Localized } from '@vedich/model'

import { type DataTest, type TestedTable, testedTables } from './data-test.ts'

/** What is wrong with a data test beyond its shape: a column its table lacks, a bound that is none; undefined when nothing is. */
export function testProblem(test: DataTest): Problem {
  switch (test.test) {
    case 'unique':
      return firstProblem(test.columns.map((column) => columnProblem(test.table, column)))
    case 'relationship':
      return columnProblem(test.table, test.column) ?? columnProblem(test.to.table, test.to.column)
    case 'not_null':
    case 'accepted_values':
      return columnProblem(test.table, test.column)
    case 'range':
      return (
        columnProblem(test.table, test.column) ??
        firstProblem(
          [test.min, test.max].map((bound) =>
            bound === undefined ? undefined : boundProblem(test.table, test.column, bound),
          ),
        )
      )
    default:
      return undefined
  }
}

type Problem = { readonly what: Localized; readonly fix: Localized } | undefined

function firstProblem(problems: readonly Problem[]): Problem {
  return problems.find((problem) => problem !== undefined)
}

function columnProblem(table: TestedTable, column: string): Problem {
  const names = Object.keys(testedTables[table].columns)
  return names.includes(column)
    ? undefined
    : {
        what: {
          vi: `Bảng ${table} không có cột ${column}`,
          en: `The table ${table} has no column ${column}`,
        },
        fix: { vi: `Dùng một trong: ${names.join(', ')}`, en: `Use one of: ${names.join(', ')}` },
      }
}

function boundProblem(table: TestedTable, column: string, bound: number | string): Problem {
  const columns: Readonly<Record<string, { readonly type: string }>> = testedTables[table].columns
  const type = columns[column]?.type ?? ''
  if (type === 'DATE' || type === 'TIMESTAMP') {
    const isDay =
      typeof bound === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(bound) && !Number.isNaN(Date.parse(bound))
    return isDay
      ? undefined
      : {
          what: {
            vi: `${bound} không phải ngày, mà ${table}.${column} là ngày`,
            en: `${bound} is no day, which ${table}.${column} is`,
          },
          fix: { vi: 'Viết giới hạn dạng YYYY-MM-DD', en: 'Write the bound as YYYY-MM-DD' },
        }
  }
  if (type === 'VARCHAR' || type === 'VARCHAR[]' || type === 'BOOLEAN') {
    return {
      what: {
        vi: `${table}.${column} không có thứ tự để đặt khoảng`,
        en: `${table}.${column} has no order to set a range in`,
      },
      fix: { vi: 'Dùng accepted_values', en: 'Use accepted_values' },
    }
  }
  return typeof bound === 'number'
    ? undefined
    : {
        what: {
          vi: `${bound} không phải số, mà ${table}.${column} là số`,
          en: `${bound} is no number, which ${table}.${column} is`,
        },
        fix: { vi: 'Viết giới hạn bằng số', en: 'Write the bound as a number' },
      }
}
