import type { HttpBindings } from '@hono/node-server'
import { toRows } from '@vedich/engine'
import {
  compare,
  comparisonResult,
  findMetric,
  type Metric,
  MetricError,
  metricResult,
  metrics,
  query,
  undatedIn,
  withUndated,
} from '@vedich/metrics'
import { Hono } from 'hono'
import { parseMetricParameters, sidesOf, specOf } from './metric-request.ts'
import { RequestError } from './request-error.ts'
import { acceptedFormat, formatResult } from './result-format.ts'
import type { Ask } from './serve-answer.ts'

/** `GET /` gives the catalogue of metrics, `GET /:id` the rows of one, as `vedich metrics` and `vedich query` do. */
export function metricRoute(ask: Ask): Hono<{ Bindings: Partial<HttpBindings> }> {
  const route = new Hono<{ Bindings: Partial<HttpBindings> }>()

  route.get('/', (context) => context.json(metrics.map(metricDefinition)))

  route.get('/:id', (context) => {
    const asked = parseMetricParameters(new URL(context.req.url).searchParams)
    const format = asked.format ?? acceptedFormat(context.req.header('accept'))
    const metric = known(context.req.param('id'))
    const spec = specOf(asked)
    const sides = sidesOf(asked, spec)
    const question = sides === null ? query(metric, spec) : null
    const undated = undatedIn(metric, spec)
    const comparison = sides === null ? null : compare(metric, sides)
    return ask(context, {
      key: ['metric', metric.id, spec, sides, format],
      async answer(engine, { abort: { signal } }) {
        const sql = question?.sql ?? comparison?.sql ?? ''
        const rows = toRows(await engine.query(sql, { signal }))
        if (question !== null) {
          const found = question.answer(rows)
          const dated =
            undated === null
              ? found
              : withUndated(
                  question,
                  found,
                  undated.answer(toRows(await engine.query(undated.sql, { signal }))),
                )
          return formatResult(format, metricResult([{ asked: question, rows: dated }]))
        }
        if (comparison === null || sides === null) throw new Error('a metric was asked nothing')
        const compared = comparison.answer(rows)
        return formatResult(format, comparisonResult([{ metric, comparison: compared }], sides), [
          { metric: metric.id, ...compared },
        ])
      },
    })
  })
  return route
}

/** A metric without the expressions it is computed by. */
export function metricDefinition(metric: Metric) {
  const { id, label, description, formula, missing, unit, kind, clock, dimensions } = metric
  return { id, label, description, formula, missing, unit, kind, clock, dimensions }
}

function known(id: string): Metric {
  try {
    return findMetric(id)
  } catch (error) {
    if (!(error instanceof MetricError)) throw error
    throw new RequestError(404, {
      what: error.what,
      where: 'id',
      fix: `use one of ${error.allowed.join(', ')}`,
    })
  }
}
