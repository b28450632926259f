import { gridY, line, type PlotOptions, ruleY, text } from '@observablehq/plot'
import { baseAxis, countAxis, halo } from '../chart/axes.ts'
import { ink, strokes } from '../chart/ink.ts'
import { type NoteAt, noteLane } from '../chart/notes.ts'
import { spread } from '../chart/spread.ts'
import type { Language } from '../messages/language.ts'
import { messages } from './messages.ts'

/** Works completed by a day of a campaign. */
export interface Course {
  readonly name: string
  readonly points: readonly { readonly day: number; readonly completed: number }[]
}

const narrow = 560
const margin = { top: 16, left: 40 } as const

/** This campaign in full ink, the other dashed; each is named where it ends. Notes stand at their days of the campaign. */
export function courseChart(
  courses: readonly Course[],
  width: number,
  language: Language,
  notes: readonly NoteAt[] = [],
): PlotOptions {
  const isNarrow = width < narrow
  const most = Math.max(1, ...courses.flatMap(({ points }) => points.map(({ completed }) => completed)))
  const ends = courses.map(({ name, points }, i) => ({
    name,
    day: points.at(-1)?.day ?? 0,
    completed: points.at(-1)?.completed ?? 0,
    colour: colours[i],
  }))
  const places = spread(
    ends.map(({ completed }) => completed),
    most * 0.08,
  )
  const marginRight = isNarrow ? 8 : 260
  const lastDay = Math.max(2, ...ends.map(({ day }) => day))
  const lane = noteLane(notes, {
    from: 1,
    to: lastDay,
    width: width - margin.left - marginRight,
    above: margin.top,
    isNarrow,
  })
  return {
    height: 300 + lane.height,
    marginTop: margin.top + lane.height,
    marginBottom: 40,
    marginLeft: margin.left,
    marginRight,
    x: { domain: [1, lastDay] },
    y: { domain: [0, most * 1.08] },
    marks: [
      gridY({ stroke: ink.rule, ticks: 4 }),
      countAxis(language),
      baseAxis({
        ticks: isNarrow ? 4 : 8,
        label: messages[language.code].course.axis,
        tickFormat: (day: number) => language.number.count(day),
      }),
      ruleY([0], { stroke: ink.strong }),
      ...lane.marks,
      ...courses.map(({ points }, i) =>
        line(points, {
          x: 'day',
          y: 'completed',
          stroke: colours[i] ?? ink.open,
          strokeWidth: i === 0 ? strokes.thick : strokes.thin,
          strokeDasharray: i === 0 ? 'none' : '5 4',
        }),
      ),
      text(
        ends.map((end, i) => ({ ...end, at: places[i] ?? end.completed })),
        {
          x: 'day',
          y: 'at',
          text: 'name',
          title: 'name',
          textAnchor: isNarrow ? 'end' : 'start',
          lineAnchor: isNarrow ? 'bottom' : 'middle',
          dx: isNarrow ? -4 : 8,
          lineWidth: 17,
          textOverflow: 'ellipsis',
          fill: 'colour',
          ...halo,
          fontSize: 14,
          fontWeight: 600,
        },
      ),
    ],
  }
}

const colours = [ink.done, ink.open]
