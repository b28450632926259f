import * as Inputs from '@observablehq/inputs'
import * as Plot from '@observablehq/plot'
import * as metrics from '@vedich/metrics'
import * as d3 from 'd3'
import * as htl from 'htl'
import * as Generators from 'notebook-kit:generators'
import { md } from 'notebook-kit:md'
import { Mutable } from 'notebook-kit:mutable'
import { databaseClient } from './database.ts'
import type { QueryDesk } from './query-desk.ts'
import { tex } from './tex.ts'

/** What every cell can refer to, under the names Notebook Kit has for it; all of it is in this file, none on a CDN. */
export function library(root: Element, desk: QueryDesk): Readonly<Record<string, () => unknown>> {
  const DatabaseClient = databaseClient(desk)
  const db = DatabaseClient()
  return {
    dark: () => Generators.dark(),
    now: () => Generators.now(),
    width: () => Generators.observe((tell) => observeWidth(root, tell)),
    Generators: () => Generators,
    Mutable: () => Mutable,
    d3: () => d3,
    htl: () => htl,
    html: () => htl.html,
    svg: () => htl.svg,
    Inputs: () => Inputs,
    md: () => md,
    Plot: () => Plot,
    tex: () => tex,
    metrics: () => metrics,
    DatabaseClient: () => DatabaseClient,
    db: () => db,
    sql: () => db.sql,
    ...Object.fromEntries(absent.map((name) => [name, () => explainAbsence(name)])),
  }
}

/** A frame that is not laid out yet has no width, and nothing could be drawn in it. */
function observeWidth(root: Element, tell: (width: number) => void): () => void {
  let told = 0
  const observer = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0)
    if (width > 0 && width !== told) tell((told = width))
  })
  observer.observe(root)
  return () => observer.disconnect()
}

/** Names that Notebook Kit would load from the network. */
const absent = [
  '_',
  'aq',
  'Arrow',
  'dot',
  'duckdb',
  'DuckDBClient',
  'echarts',
  'FileAttachment',
  'Interpreter',
]
absent.push('L', 'mapboxgl', 'mermaid', 'React', 'ReactDOM', 'topojson', 'vl')

function explainAbsence(name: string): never {
  throw new Error(`${name} is not available here: a notebook runs without the network`)
}
