import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Metric, metrics, query, type QuerySpec, together } from '../src/index.ts'
import { questions, registers } from './arbitrary.ts'
import { sample } from './sample.ts'
import { openWarehouse, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
})
afterAll(() => warehouse.close())

/** Questions that often differ in their grouping only, as those of one page do. */
const page = fc
  .array(
    fc.constantFrom(...metrics).chain((metric) => fc.tuple(fc.constant(metric), questions(metric))),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((asked) => fc.tuple(fc.constant(asked), fc.boolean()))
  .map(([asked, sameFacts]) =>
    asked.map(([metric, spec]): [Metric, QuerySpec] => [metric, sameFacts ? grouping(spec) : spec]),
  )

describe('together', () => {
  it('answers each question as if it had been asked alone', async () => {
    await fc.assert(
      fc.asyncProperty(registers, page, async (register, asked) => {
        await warehouse.load(register)
        const all = asked.map(([metric, spec]) => query(metric, spec))
        const { statements, answer } = together(all)
        const answers = answer(await Promise.all(statements.map((sql) => warehouse.rows(sql))))
        for (const [place, question] of all.entries())
          expect(answers[place]).toEqual(question.answer(await warehouse.rows(question.sql)))
      }),
      { numRuns: 60 },
    )
  })

  it('counts a page of questions over the same facts in one scan', async () => {
    await warehouse.load(sample)
    const weekly = { asOf: '2024-03-01', grain: 'week' } as const
    const of = (id: string) => metrics.find((metric) => metric.id === id)!
    const { statements, answer } = together([
      query(of('completion_rate'), { asOf: '2024-03-01', by: ['tier'], totals: true }),
      query(of('completion_rate'), { asOf: '2024-03-01', by: ['tier', 'unit'], totals: 'subtotals' }),
      query(of('works_registered'), weekly),
      query(of('works_completed'), weekly),
      query(of('works_due'), weekly),
      query(of('works_overdue'), { asOf: '2024-03-01', by: ['unit'] }),
    ])
    expect(statements).toHaveLength(1)
    expect(statements[0]!.match(/"core"\."work"/gu)).toHaveLength(1)
    const [byTier] = answer([await warehouse.rows(statements[0]!)])
    expect(byTier.map(({ tier }) => tier)).toEqual(['city', 'grassroots', null])
  })

  it('counts none where no record has the date that is asked about', async () => {
    const undated = sample.work!.map((work) => ({ ...work, due_on: null }))
    await warehouse.load({ ...sample, work: undated })
    const of = (id: string) => metrics.find((metric) => metric.id === id)!
    const { statements, answer } = together([
      query(of('works_open'), { by: ['unit'] }),
      query(of('works_overdue'), { by: ['unit'] }),
    ])
    const [open, overdue] = answer([await warehouse.rows(statements[0]!)])
    expect(overdue.map(({ numerator }) => numerator)).toEqual(open.map(() => 0))
  })

  it('scans again what is filtered otherwise, or of another day', () => {
    const registered = metrics.find(({ id }) => id === 'works_registered')!
    const ask = (spec: QuerySpec) => query(registered, spec)
    expect(
      together([ask({}), ask({ where: { tier: 'city' } }), ask({ asOf: '2024-03-01' })]).statements,
    ).toHaveLength(3)
    expect(together([ask({}), ask({ by: ['status'] })]).statements).toHaveLength(2)
    expect(together([ask({ by: ['unit', 'tier'] }), ask({ by: ['tier', 'unit'] })]).statements).toHaveLength(
      2,
    )
  })

  it('needs no statement for no question', () => {
    expect(together([]).statements).toEqual([])
    expect(together([]).answer([])).toEqual([])
  })
})

function grouping({ by, grain, axis, totals }: QuerySpec): QuerySpec {
  return {
    ...(by === undefined ? {} : { by: by.filter((name) => name !== 'status' && name !== 'phase') }),
    ...(grain === undefined ? {} : { grain }),
    ...(axis === undefined ? {} : { axis }),
    ...(totals === undefined ? {} : { totals }),
  }
}
