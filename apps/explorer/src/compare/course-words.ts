import { chartNotes, withNotesTold } from '../annotations/chart-notes.ts'
import type { Noted } from '../annotations/noted.svelte.ts'
import type { NoteAt } from '../chart/notes.ts'
import { daysBetween } from '../format/date.ts'
import { countCell } from '../words/cell.ts'
import { countDefinition } from '../words/definition.ts'
import { type Context, type FigureWords, sourceLine } from '../words/figure-words.ts'
import type { Course } from './course-chart.ts'
import { comparedSubtitle } from './compared-subtitle.ts'
import type { Compared } from './load-comparison.ts'
import { messages } from './messages.ts'
import { sideName } from './names.ts'

export interface CourseFigure {
  readonly words: FigureWords
  readonly courses: readonly Course[]
  /** On the days of their campaigns. */
  readonly notes: readonly NoteAt[]
}

/** Two campaigns laid over each other by the day of the campaign, with the notes of both; NULL for other comparisons. */
export function courseFigure(
  compared: Compared,
  context: Context,
  noted: readonly Pick<Noted, 'current'>[] = [],
): CourseFigure | null {
  const { language, register } = context
  const { address, campaignDay, course } = compared
  if (campaignDay === null) return null
  const { number } = language
  const words = messages[language.code].course
  const courses = [address.a, address.b].map((id) => ({
    name: sideName('campaigns', id, register, language),
    points: (course.find(({ group }) => group === id)?.points ?? []).map(({ period, numerator }) => ({
      // A week is over on its last day, or on that of the comparison.
      day: Math.min(campaignDay, Number(period) + 6),
      completed: numerator,
    })),
  }))
  const done = courses.map(({ points }) => number.count(points.at(-1)?.completed ?? 0))
  const [a, b] = courses
  const notes = notesOf(compared, context, noted)
  const plain: FigureWords = {
    kicker: words.kicker,
    title: words.title({
      day: number.count(campaignDay),
      a: a?.name ?? '',
      b: b?.name ?? '',
      countA: done[0] ?? '',
      countB: done[1] ?? '',
    }),
    subtitle: comparedSubtitle(compared, context, words.subtitle),
    source: sourceLine(context),
    notes: [words.means],
    definition: countDefinition('works_completed', language),
    table: {
      columns: [words.axis, ...courses.map(({ name }) => name)],
      rows: (a?.points ?? []).map(({ day, completed }, i) => [
        countCell(day, language),
        countCell(completed, language),
        countCell(b?.points[i]?.completed ?? 0, language),
      ]),
    },
    empty: courses.every(({ points }) => points.length === 0) ? words.empty : null,
  }
  const rowOf = ({ at }: NoteAt) => (at < 1 ? -1 : (a?.points ?? []).findIndex(({ day }) => day >= at))
  return { courses, notes, words: withNotesTold(plain, notes, rowOf, language) }
}

/** The notes of both campaigns in the order of the days of their campaigns; each names its campaign. */
function notesOf(
  { address: { a, b } }: Compared,
  { language, register }: Context,
  noted: readonly Pick<Noted, 'current'>[],
): NoteAt[] {
  return [a, b]
    .flatMap((id, side) => {
      const campaign = register.campaigns.find(({ campaign_id }) => campaign_id === id)
      const { current } = noted[side] ?? { current: { notes: [], isWritable: false } }
      return chartNotes(current, language).map((note) => ({
        ...note,
        label: `${note.label} (${sideName('campaigns', id, register, language)})`,
        at: campaign === undefined ? 0 : daysBetween(campaign.started_on, note.day) + 1,
      }))
    })
    .toSorted((one, other) => one.at - other.at)
    .map((note, place) => ({ ...note, number: language.number.count(place + 1) }))
}
