import { gridY, type PlotOptions, rectY, ruleY, text } from '@observablehq/plot'
import type { RushWindow } from '@vedich/metrics'
import { baseAxis, sideAxis } from '../chart/axes.ts'
import { ink } from '../chart/ink.ts'
import { type NoteAt, noteLane } from '../chart/notes.ts'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

/** Fortnights before the deadline that are drawn. */
export const mostWindows = 13

/** Below this width there is no room for the words of notes. */
const narrow = 560
const margin = { top: 20, left: 44, right: 12 } as const

/**
 * Share of the open works done per week in each window; time runs to the right, to the deadline. Notes stand at their
 * days before it, which are negative.
 */
export function rushChart(
  windows: readonly RushWindow[],
  width: number,
  language: Language,
  notes: readonly NoteAt[] = [],
): PlotOptions {
  const { code, number } = language
  const drawn = windows.slice(0, mostWindows).map(({ from, to, hazard }) => ({
    x1: -(to + 1),
    x2: -from,
    share: weekly(hazard) ?? 0,
    isLast: from === 0,
  }))
  const last = drawn.filter(({ isLast }) => isLast)
  const first = Math.min(-14, ...drawn.map(({ x1 }) => x1))
  const lane = noteLane(notes, {
    from: first,
    to: 0,
    width: width - margin.left - margin.right,
    above: margin.top + 4,
    isNarrow: width < narrow,
  })
  return {
    height: 240 + lane.height,
    marginTop: margin.top + lane.height,
    marginBottom: 40,
    marginLeft: margin.left,
    marginRight: margin.right,
    x: { domain: [first, 0] },
    marks: [
      ...lane.marks,
      gridY({ stroke: ink.rule, ticks: 4 }),
      sideAxis({
        tickFormat: (share: number) => number.percent(share, 0),
      }),
      baseAxis({
        ticks: drawn.map(({ x2 }) => x2).filter((_, i) => width > 480 || i % 2 === 0),
        label: messages[code].rush.axis,
        tickFormat: (day: number) => number.count(-day),
      }),
      rectY(drawn, {
        x1: 'x1',
        x2: 'x2',
        y: 'share',
        insetRight: 1,
        insetLeft: 1,
        fill: (window: { isLast: boolean }) => (window.isLast ? ink.done : ink.open),
        fillOpacity: (window: { isLast: boolean }) => (window.isLast ? 1 : 0.55),
      }),
      ruleY([0], { stroke: ink.strong }),
      text(last, {
        x: ({ x1, x2 }: { x1: number; x2: number }) => (x1 + x2) / 2,
        y: 'share',
        text: ({ share }: { share: number }) => number.percent(share, 0),
        lineAnchor: 'bottom',
        dy: -4,
        fill: ink.done,
        fontSize: 14,
        fontWeight: 600,
      }),
    ],
  }
}

/** A hazard per day as the share of the open works that is done in a week. */
export function weekly(hazard: number | null): number | null {
  return hazard === null ? null : hazard * 7
}
