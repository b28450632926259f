import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { estimate, type Grain, grains, type Metric, metrics, query, type QuerySpec } from '../src/index.ts'
import { questions, registers } from './arbitrary.ts'
import { sample } from './sample.ts'
import { answer } from './twin.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
})
afterAll(() => warehouse.close())

describe.each(metrics)('$id', (metric) => {
  it('agrees with counting row by row, by each dimension, with and without totals, as-of date and periods', async () => {
    await warehouse.load(sample)
    for (const spec of everyQuestion(metric, ['week', 'month'])) {
      expect(await ask(metric, spec), JSON.stringify(spec)).toEqual(answer(metric.id, sample, spec))
    }
  })

  it('agrees with counting row by row on any register and any question', async () => {
    const both = fc.array(questions(metric), { minLength: 2, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(registers, both, async (register, specs) => {
        await warehouse.load(register)
        for (const spec of specs) expect(await ask(metric, spec)).toEqual(answer(metric.id, register, spec))
      }),
      { numRuns: 20 },
    )
  })

  it('has one total row and no other on an empty register', async () => {
    await warehouse.load({})
    const isProportion = metric.kind === 'proportion'
    expect(await ask(metric, { by: metric.dimensions, totals: true })).toEqual([
      {
        ...Object.fromEntries(metric.dimensions.map((dimension) => [dimension, null])),
        numerator: 0,
        denominator: isProportion ? 0 : null,
        value: isProportion ? null : 0,
        lower: null,
        upper: null,
        ...(metric.squares === undefined ? {} : { effective_size: null }),
        is_total: true,
      },
    ])
    expect(await ask(metric, { by: metric.dimensions })).toEqual([])
  })

  it('delivers the same column types whatever is asked', async () => {
    await warehouse.load({})
    const types = await warehouse.rows(`DESCRIBE ${query(metric, { by: ['unit'], totals: true }).sql}`)
    expect(types.map(({ column_name, column_type }) => [column_name, column_type])).toEqual([
      ['unit', 'VARCHAR'],
      ...(metric.squares === undefined
        ? [
            ['numerator', 'BIGINT'],
            ['denominator', 'BIGINT'],
          ]
        : [
            ['numerator', 'DECIMAL(38,0)'],
            ['denominator', 'DECIMAL(38,0)'],
            ['squares', 'DECIMAL(38,0)'],
          ]),
      ['is_total', 'BOOLEAN'],
    ])
  })
})

it.each(metrics.filter(({ clock }) => clock !== null))(
  '$id cuts time as counting row by row does, at every grain',
  async (metric) => {
    await warehouse.load(sample)
    for (const grain of grains) {
      expect(await ask(metric, { grain }), grain).toEqual(answer(metric.id, sample, { grain }))
    }
  },
)

async function ask(metric: Metric, spec: QuerySpec) {
  const question = query(metric, spec)
  return estimate(question, await warehouse.rows(question.sql))
}

function everyQuestion({ dimensions, clock }: Metric, periods: readonly Grain[]): QuerySpec[] {
  const groupings = [[], ...dimensions.map((dimension) => [dimension]), [...dimensions]]
  const times = [{}, ...(clock === null ? [] : periods.map((grain) => ({ grain })))]
  return groupings.flatMap((by) =>
    times.flatMap((time) =>
      [{}, { asOf: '2024-03-01' }].flatMap((at) =>
        ([true, false, 'subtotals'] as const).map((totals) => ({ by, ...time, ...at, totals })),
      ),
    ),
  )
}
