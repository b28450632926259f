import { dayHeaders, lastCompletions, lastStarts } from './days.ts'
import { type HeaderLexicon, note, seq } from './lexicon.ts'
import { lastBudgets, moneyHeaders } from './money.ts'
import { stateHeaders, statesByContent } from './state.ts'
import { lastTitles, lastUnits, workHeaders } from './work.ts'

/** The fields of a register that a column heading can name. */
export type RegisterField =
  | 'seq'
  | 'code'
  | 'title'
  | 'unit'
  | 'tier'
  | 'category'
  | 'subcategory'
  | 'location'
  | 'registered_on'
  | 'period'
  | 'started_on'
  | 'began_on'
  | 'due_on'
  | 'completed_on'
  | 'completion'
  | 'status'
  | 'is_completed'
  | 'is_late'
  | 'is_started'
  | 'is_overdue'
  | 'is_open'
  | 'percent'
  | 'budget_vnd'
  | 'note'
  | 'said'

export const registerHeaders: HeaderLexicon<RegisterField> = {
  seq,
  ...workHeaders,
  ...dayHeaders,
  ...stateHeaders,
  ...moneyHeaders,
  note,
  // The state that a note may tell; no heading is of it.
  said: [],
}

/**
 * Headings that name their field only where no other column does: "Hạng mục" is what is done, unless it stands beside
 * "Tên công trình"; a planned start is the start where no real one is kept.
 */
export const lastResorts: ReadonlySet<string> = new Set([
  ...lastTitles,
  ...lastUnits,
  ...lastStarts,
  ...lastCompletions,
  ...lastBudgets,
  ...statesByContent,
])
