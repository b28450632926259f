import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { optional, required } from './column.ts'
import { dataDictionary } from './data-dictionary.ts'
import { createTable, quoteIdentifier } from './ddl.ts'
import { defineTable } from './table.ts'
import { tables } from './tables/index.ts'

const about = { vi: 'a', en: 'a' }

describe('quoteIdentifier', () => {
  it('keeps any name inside its quotes', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const quoted = quoteIdentifier(name)
        expect(quoted.slice(1, -1).replaceAll('""', '')).not.toContain('"')
        expect(quoted.slice(1, -1).replaceAll('""', '"')).toBe(name)
      }),
    )
  })
})

describe('createTable', () => {
  it('writes the columns in the order they are defined', () => {
    const table = defineTable({
      schema: 'core',
      name: 'thing',
      about,
      key: ['id'],
      columns: { id: required('VARCHAR', about), size: optional('BIGINT', about) },
    })
    expect(createTable(table)).toBe(
      'CREATE TABLE "core"."thing" (\n  "id" VARCHAR NOT NULL,\n  "size" BIGINT\n)',
    )
  })
})

describe('defineTable', () => {
  it.each([
    ['is not defined', ['other']],
    ['may be NULL', ['size']],
  ])('refuses a key that %s', (reason, key) => {
    const columns = { size: optional('BIGINT', about) }
    expect(() => defineTable({ schema: 'core', name: 'thing', about, key, columns })).toThrow(reason)
  })
})

describe('dataDictionary', () => {
  it('explains every column of every table in both languages', () => {
    const text = dataDictionary()
    for (const table of Object.values(tables)) {
      expect(text).toContain(`## ${table.schema}.${table.name}`)
      for (const [name, column] of Object.entries(table.columns)) {
        expect(text).toContain(`| \`${name}\` | ${column.type} |`)
        expect(text).toContain(column.about.vi)
      }
    }
  })
})
