import type { SheetRow } from '../layout/cells.ts'
import type { Header } from '../layout/header.ts'
import type { HeadingMatch } from '../layout/heading-vocabulary.ts'
import { makings, preparations } from '../lexicon/status.ts'
import { parseStatus, statusVocabulary } from '../normalise/status.ts'
import { isMark } from '../normalise/tick.ts'
import { foldText } from '../text/fold.ts'
import { remember } from '../text/remember.ts'
import { cellsOf } from './data-rows.ts'

/** Fewest columns that are the stages of a work. */
const fewestStages = 3

/** Fields of ticks, which say by themselves how far a work is where a row has one of them. */
const ticks: ReadonlySet<string> = new Set(['is_completed', 'is_late', 'is_started', 'is_overdue', 'is_open'])
const days: ReadonlySet<string> = new Set(['started_on', 'began_on', 'due_on', 'completed_on', 'completion'])

/**
 * A header whose columns of stages, ticked one after the other ("Lập hồ sơ | Khởi công | Nghiệm thu"), are known as `stage.0`,
 * `stage.1` …: the last that a row ticks tells its state. The stages stand side by side, each is a state, and a row that ticks
 * several ticks the first ones.
 */
export function withStages(below: () => readonly SheetRow[], header: Header<string>): Header<string> {
  const fields = new Map([...header.columns].map(([field, column]) => [column, field]))
  const named = header.headings.flatMap((heading, column) => {
    const field = fields.get(column)
    const mayBe = field === undefined || ticks.has(field) || days.has(field) || field === 'status'
    const state = mayBe ? stageState(heading?.split(' > ').at(-1) ?? '') : undefined
    return state === undefined ? [] : [{ column, state }]
  })
  if (named.length < fewestStages) return header
  const stages = named.flatMap((stage) => {
    const cells = cellsOf(below(), stage.column)
    return cells.every((cell) => isMark(cell)) ? [{ ...stage, isTold: cells.length > 0 }] : []
  })
  const first = stages[0]?.column ?? 0
  const areBeside = stages.every(({ column }, index) => column === first + index)
  if (stages.length < fewestStages || !areBeside || !stages.some(({ isTold }) => isTold)) return header
  const ticked = below().map(({ cells }) => stages.map(({ column }) => (cells[column] ?? null) !== null))
  const several = ticked.filter((row) => row.filter(Boolean).length > 1)
  const are = (is: (field: string) => boolean) => stages.map(({ column }) => is(fields.get(column) ?? ''))
  // "Chưa thực hiện" beside "Đang thực hiện" is a choice, whatever a row ticks.
  const areChoices = are((field) => field === 'is_open').some(Boolean)
  const areTicks = are((field) => ticks.has(field)).every(Boolean)
  const isOneAfterOther = several.every((row) => row.lastIndexOf(true) < row.filter(Boolean).length)
  if (areChoices || !isOneAfterOther || (areTicks && several.length === 0)) return header
  return asStages(header, 'stage', stages)
}

/** Rows that tick several columns, of which a work is one, as a share of those that tick any: they are to be mended. */
const shareOfMistakes = 0.2

/**
 * A header whose columns to tick for the state of a work ("Chưa làm | Đang làm | Tạm dừng") have some among them that nobody
 * listed, known as `choice.0`, `choice.1` …: where nearly every row ticks one of those beside one another at most, what heads it
 * is its state, known or not.
 */
export function withChoices(below: () => readonly SheetRow[], header: Header<string>): Header<string> {
  const known = [...header.columns].flatMap(([field, column]) => (ticks.has(field) ? [column] : []))
  // "Tình trạng > Tạm dừng" may mean the state, as long as it is only like one.
  const likely = [...header.matches].flatMap(([column, { field, isLikely }]) =>
    field === 'status' && isLikely === true ? [column] : [],
  )
  const unknown = new Set([
    ...header.unread.flatMap(({ column, why }) => (why === 'unknown' ? [column] : [])),
    ...likely,
  ])
  if (known.length === 0 || unknown.size === 0) return header
  const isTicked = (cell: string) => isMark(cell) || cell === '1'
  const mayBe = (column: number) => {
    const cells = cellsOf(below(), column)
    const isColumn = known.includes(column) || (unknown.has(column) && cells.length > 0)
    return isColumn && cells.every(isTicked)
  }
  let [first, past] = [Math.min(...known), Math.max(...known) + 1]
  while (mayBe(first - 1)) first -= 1
  while (mayBe(past)) past += 1
  const choices = header.headings.flatMap((heading, column) =>
    column >= first && column < past ? [{ column, state: heading?.split(' > ').at(-1) ?? '' }] : [],
  )
  const ticked = below()
    .map(({ cells }) => choices.filter(({ column }) => (cells[column] ?? null) !== null).length)
    .filter((ticks) => ticks > 0)
  const isOneOfAll = ticked.filter((ticks) => ticks > 1).length <= ticked.length * shareOfMistakes
  const areNew = choices.some(({ column }) => unknown.has(column))
  return areNew && isOneOfAll && choices.every(({ column }) => mayBe(column))
    ? asStages(header, 'choice', choices)
    : header
}

/** A header in which each of some columns, if it is ticked, tells the state of the work. */
function asStages(
  header: Header<string>,
  kind: 'stage' | 'choice',
  stages: readonly { readonly column: number; readonly state: string }[],
): Header<string> {
  const are = new Set(stages.map(({ column }) => column))
  const columns = new Map([...header.columns].filter(([, column]) => !are.has(column)))
  const matches = new Map(header.matches)
  for (const [index, { column, state }] of stages.entries()) {
    const field = `${kind}.${index}`
    columns.set(field, column)
    matches.set(column, { field, term: state, from: 'lexicon' } satisfies HeadingMatch)
  }
  return { ...header, columns, matches, unread: header.unread.filter(({ column }) => !are.has(column)) }
}

const statuses = statusVocabulary()

/** Headings met before: thousands of small files share theirs. */
const knownStates = new Map<string, string | undefined>()

/** A stage as a state of the work: "Nghiệm thu" is one, and "Lập hồ sơ" is what is being done. */
function stageState(heading: string): string | undefined {
  if (knownStates.has(heading)) return knownStates.get(heading)
  const state = stateIn(heading.replace(/^\(?\d{1,2}[.):]\s*/u, ''))
  remember(knownStates, heading, state)
  return state
}

function stateIn(words: string): string | undefined {
  if (parseStatus(words, statuses).value !== undefined) return words
  const isActivity = [preparations, makings].some((activities) => activities.test(foldText(words)))
  return isActivity ? `Đang ${words.toLowerCase()}` : undefined
}
