import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { expect, it } from 'vitest'
import { contextIn, register } from '../../test/sample.ts'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'
import { loadForecast } from './forecast.ts'

/** 100 works registered in the first week, three or four completed in each week since. */
const rows = [
  {
    date: 3,
    period: '2023-10-02',
    works: 100,
    open: 58,
    completed: 0,
    cancelled: 0,
    completed_of_due: 0,
    due: 0,
  },
  ...[3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4].map((works, week) => ({
    date: 5,
    period: new Date(Date.UTC(2023, 9, 2 + 7 * week)).toISOString().slice(0, 10),
    works,
    open: 0,
    completed: works,
    cancelled: 0,
    completed_of_due: 0,
    due: 0,
  })),
]

/** The rows as a database answers them, column by column. */
const columns = Object.fromEntries(
  (['date', 'period', 'works', 'open', 'completed', 'cancelled', 'completed_of_due', 'due'] as const).map(
    (name) => [name, rows.map((row) => row[name])],
  ),
)
const answer = tableToIPC(tableFromArrays(columns), { format: 'stream' })!
// All that a forecast asks of a source.
const source = { bytes: () => Promise.resolve(answer) } as unknown as Source

const running: Register = { ...register, size: 100, asOf: '2023-12-24' }

it('a running campaign says where its pace leads, with limits, in the sentence, the table and the fan', async () => {
  const forecast = await loadForecast(source, running)
  const { words, fan } = forecast?.({ ...contextIn('en'), register: running }) ?? { words: null, fan: null }
  expect(words?.title).toMatch(/^At this pace 100 of 100 works will be done by the deadline$/u)
  expect(words?.table.columns).toContain('Forecast, low')
  const [first, last] = [fan?.weeks[0], fan?.weeks.at(-1)]
  expect(first).toMatchObject({ day: '2023-12-24', lower: 42, upper: 42 })
  expect(last?.day).toBe('2025-02-03')
  expect(last?.upper).toBeGreaterThanOrEqual(last?.lower ?? Infinity)
})

it('a campaign that is over, or empty, has none', async () => {
  expect(await loadForecast(source, register)).toBeNull()
  expect(await loadForecast(source, { ...running, size: 0 })).toBeNull()
})
