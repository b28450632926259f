import { dot, type Markish, type PlotOptions, ruleY } from '@observablehq/plot'
import { ink, strokes } from '../chart/ink.ts'
import { type NamedRow, rowNames, scaleUnder, side } from '../chart/named-rows.ts'

/** A data test over the runs, the latest at the right. */
export interface TestCourse extends Omit<NamedRow, 'y' | 'href'> {
  readonly results: readonly TestPoint[]
}

export interface TestPoint {
  /** Place of the run among those drawn, from 0. */
  readonly run: number
  readonly status: string
  /** When, and what was found. */
  readonly words: string
}

/** The tests over the runs of late, whose moments stand under the chart. */
export interface TestCourses {
  readonly sentence: string
  readonly courses: readonly TestCourse[]
  readonly moments: readonly string[]
}

const row = { height: 42, line: 28 }
const top = 4

/** A line a test: a disc where it passed, a square where it failed, a hollow triangle where it could not be made. */
export function testsChart({ courses, moments }: TestCourses, width: number): PlotOptions {
  const last = Math.max(1, moments.length - 1)
  // A single run is the latest one.
  const before = last + 1 - moments.length
  const placed = courses.map((course, i) => ({ ...course, y: top + i * row.height }))
  const bottom = top + courses.length * row.height
  const points = placed.flatMap(({ y, results }) =>
    results.map(({ run, ...result }) => ({ ...result, y, run: run + before })),
  )
  return {
    height: bottom + 24,
    marginTop: 0,
    marginBottom: 24,
    marginLeft: side,
    marginRight: side,
    x: { domain: [0, last] },
    y: { type: 'identity' },
    axis: null,
    marks: [
      ruleY(placed, { x1: 0, x2: last, y: 'y', dy: row.line, stroke: ink.rule }),
      ...Object.keys(marks).map((status) => results(points, status)),
      ...rowNames(placed, width),
      ...scaleUnder(bottom, [0, last], (run) => moments[run - before] ?? ''),
    ],
  }
}

const marks = {
  pass: { symbol: 'circle', r: 4, fill: ink.done, stroke: ink.paper },
  fail: { symbol: 'square', r: 6, fill: ink.overdue, stroke: ink.paper },
  error: { symbol: 'triangle', r: 5, fill: ink.paper, stroke: ink.open },
} as const

function results(points: readonly (TestPoint & { y: number })[], status: string): Markish {
  return dot(
    points.filter((point) => point.status === status),
    {
      x: 'run',
      y: 'y',
      dy: row.line,
      title: 'words',
      strokeWidth: strokes.thin,
      ...marks[status as keyof typeof marks],
    },
  )
}
