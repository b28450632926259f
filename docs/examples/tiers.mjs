// How far apart are the tiers, and what is that made of?
import { argv } from 'node:process'
import { toRows } from '@vedich/engine'
import { openDuckDB } from '@vedich/engine/duckdb-node'
import { compare, estimate, findMetric, query } from '@vedich/metrics'

const engine = await openDuckDB(argv[2] ?? '.vedich/warehouse.duckdb')
const rate = findMetric('completion_rate')
// A metric is asked a question: one SELECT goes to the engine, typed rows with their intervals come back.
const question = query(rate, { by: ['tier'], totals: true })
for (const row of estimate(question, await rowsOf(question)))
  console.log(`${row.tier ?? 'all'}: ${row.numerator}/${row.denominator}, ${range(row)}`)
// A heavier question brings its own answer: the gap between two tiers, and what it is made of.
const [a, b] = ['city', 'grassroots'].map((tier) => ({ where: { tier } }))
const gap = compare(rate, { a, b, by: 'category' })
const { change, split } = gap.answer(await rowsOf(gap))
console.log(`gap ${percent(change.difference)}: rates ${percent(split.rate)}, mix ${percent(split.mix)}`)
await engine.close()

async function rowsOf({ sql }) {
  return toRows(await engine.query(sql))
}

function range({ value, lower, upper }) {
  return `${percent(value)} (${percent(lower)} to ${percent(upper)})`
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`
}
