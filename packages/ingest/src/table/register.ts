import { tables } from '@vedich/model'

import { type RegisterField, registerHeaders } from '../lexicon/headers/register.ts'
import { lastDay } from './register-day.ts'
import type { TableSpec } from './spec.ts'
import { oneSpelling } from './title-spelling.ts'

const ticks = ['is_completed', 'is_late', 'is_started', 'is_overdue', 'is_open'] as const

/** A day in the place of a mark, though the share says that the work goes on, is planned. */
const isPlannedMark = 'coalesce(mark_date IS NOT NULL AND percent < 100, false)'

/** A day of completion that can be read in several ways, of which at least one is past. */
const isDoneSomeDay = `coalesce(completed_on_problem = 'ambiguous_date' AND TRY_CAST(left(completed_on_hint, 10) AS DATE) <= ${lastDay}, false)`

/** What is said to be in time, or late, and was completed so by the days beside it. */
const isDoneByDays = `coalesce(completed_on <= ${lastDay} AND (completed_on > due_on) = (timeliness = 'late'), false)`

/** Words beat a mark, a mark beats a share, a share a day of completion, and that a day on which the work began. */
const own = `CASE WHEN ${isDoneByDays} THEN 'completed'
                     WHEN status_raw IS NOT NULL THEN status
                     WHEN (is_completed AND NOT ${isPlannedMark}) OR is_late THEN 'completed'
                     WHEN is_started OR is_overdue THEN 'started'
                     WHEN is_open THEN 'registered'
                     WHEN percent >= 100 THEN 'completed'
                     WHEN percent > 0 THEN 'started'
                     WHEN percent = 0 THEN 'registered'
                     WHEN completed_on <= ${lastDay} OR ${isDoneSomeDay} THEN 'completed'
                     WHEN began_on <= ${lastDay} THEN 'started' END`

/** A note tells the state where nothing else does. */
const status = `coalesce(${own}, said)`

/** A note says that a work is over of which the state says something else. */
const isGainsaid = `coalesce(said IN ('completed', 'cancelled', 'withdrawn') AND (${own}) <> said, false)`

/** A state that nothing but days could tell. */
const isToldByDays = (has: (field: RegisterField) => boolean) =>
  !has('status') &&
  !has('percent') &&
  (has('is_completed') || has('completed_on')) &&
  !ticks.some((tick) => tick !== 'is_completed' && has(tick))

/** No cell but the note gives the day of completion. */
const isDayUntold = `coalesce(completed_on_raw, completion_raw) IS NULL AND coalesce(status_date, late_date, mark_date) IS NULL`

/** The day in "Thời gian hoàn thành" is one to keep: the state has a day of its own, or the words are those of a term. */
const isTerm = `coalesce(status_date <> completion, false) OR coalesce(regexp_matches(lower(completion_raw), '^(trước|chậm nhất|muộn nhất|không quá)'), false)`

/** Every line of a title, from the first, is an item of a list. */
const listedWorks = String.raw`^\s*([-+*•]|1[.)/])\s*[^\n]+(\n\s*([-+*•]|\d{1,2}[.)/])\s*[^\n]+)+\s*$`

/** A register of works: one row a work. */
export const registerTable: TableSpec<RegisterField> = {
  role: 'register',
  target: tables.work,
  headings: registerHeaders,
  kinds: {
    seq: 'text',
    code: 'text',
    title: 'text',
    unit: 'unit',
    tier: 'tier',
    category: 'category',
    subcategory: 'subcategory',
    location: 'text',
    registered_on: 'first_day',
    period: 'interval',
    started_on: 'first_day',
    began_on: 'first_day',
    due_on: 'last_day',
    completed_on: 'last_day',
    completion: 'last_day',
    status: 'status',
    is_completed: 'tick',
    is_late: 'tick',
    is_started: 'tick',
    is_overdue: 'tick',
    is_open: 'tick',
    percent: 'percent',
    budget_vnd: 'money',
    note: 'text',
    said: 'said_status',
  },
  also: {
    status_date: { field: 'status', kind: 'status_date' },
    timeliness: { field: 'status', kind: 'timeliness' },
    mark_date: { field: 'is_completed', kind: 'tick_date' },
    late_date: { field: 'is_late', kind: 'tick_date' },
    said_date: { field: 'said', kind: 'said_date' },
    category_above: { field: 'subcategory', kind: 'category_above' },
    category_within: { field: 'category', kind: 'category_within' },
  },
  settled: {
    category: 'coalesce(category, category_above)',
    subcategory: 'coalesce(subcategory, category_within)',
    started_on: `coalesce(began_on, started_on, TRY_CAST(split_part(period, '/', 1) AS DATE))`,
    due_on: `coalesce(due_on, TRY_CAST(split_part(period, '/', 2) AS DATE),
                      CASE WHEN (${isTerm}) OR NOT coalesce(${status} = 'completed' AND completion <= ${lastDay}, false) THEN completion END,
                      CASE WHEN ${isPlannedMark} THEN mark_date END)`,
    // A date column beats the date in a status or in the place of a mark.
    completed_on: `CASE WHEN completed_on_raw IS NOT NULL THEN completed_on
                        WHEN NOT (${isTerm}) AND completion <= ${lastDay} AND (${status} = 'completed' OR due_on IS NOT NULL) THEN completion
                        ELSE coalesce(status_date, late_date, CASE WHEN NOT ${isPlannedMark} THEN mark_date END,
                                      CASE WHEN ${status} = 'completed' THEN said_date END) END`,
    status,
    said: `CASE WHEN (${own}) IS NULL OR ${isGainsaid} THEN said END`,
  },
  excused: {
    status: {
      rule: 'unknown_status',
      unless: `timeliness IS NOT NULL AND status = 'completed'`,
      flag: 'state_from_days',
    },
    percent: { rule: 'invalid_percent', unless: 'status IS NOT NULL', flag: 'ignored_percent' },
  },
  fillDown: ['unit', 'tier', 'category', 'subcategory'],
  ditto: [
    'unit',
    'tier',
    'category',
    'subcategory',
    'registered_on',
    'period',
    'started_on',
    'began_on',
    'due_on',
    'completed_on',
    'completion',
    'status',
  ],
  totals: {
    works: 'count(parsed.record)',
    completed: `count(*) FILTER (parsed.status = 'completed')`,
    // A sum with an unread amount in it proves nothing.
    money: `CASE WHEN NOT bool_or(parsed.budget_vnd IS NULL
                                  AND parsed.record IN (SELECT record FROM row_finding WHERE field = 'budget_vnd'))
                 THEN sum(parsed.budget_vnd) END`,
  },
  needed: ['title', 'unit'],
  evidence: [
    'code',
    'unit',
    'tier',
    'category',
    'subcategory',
    'registered_on',
    'period',
    'due_on',
    'completed_on',
    'status',
    'completion',
    'is_completed',
    'is_late',
    'is_started',
    'is_overdue',
    'is_open',
    'percent',
  ],
  // Without a code, a work is known by who registered it, at which tier, under which title.
  key: `coalesce(code, 'w-' || left(md5(concat_ws(chr(31), unit, tier, ${oneSpelling('title')})), 16))`,
  keyColumn: 'work_id',
  keyField: 'code',
  checks: [
    { rule: 'missing_title', field: 'title', when: 'title IS NULL' },
    ...(['code', 'title', 'category', 'location', 'note'] as const).map((field) => ({
      rule: 'overlong_text' as const,
      field,
      // Bytes are known without counting.
      when: `strlen(${field}) > 32767 AND length(${field}) > 32767`,
    })),
    {
      rule: 'formula_error',
      field: 'title',
      when: `starts_with(title, '#') AND regexp_matches(title, '^#(N/A|[A-Z0/]+[!?])$')`,
    },
    {
      rule: 'several_works',
      field: 'title',
      when: `contains(title_cell, chr(10)) AND regexp_matches(title_cell, '${listedWorks}')`,
    },
    {
      rule: 'completion_read_as_due',
      field: 'completion',
      when: `completion IS NOT NULL AND due_on = completion AND completed_on IS DISTINCT FROM completion`,
      applies: (has) => has('completion'),
    },
    { rule: 'future_completion', field: 'completed_on', when: `completed_on > ${lastDay}` },
    { rule: 'missing_unit', field: 'unit', when: 'unit IS NULL AND unit_problem IS NULL' },
    { rule: 'missing_tier', field: 'tier', when: 'tier_raw IS NULL AND tier IS NULL' },
    { rule: 'completed_before_registered', field: 'completed_on', when: 'completed_on < registered_on' },
    {
      rule: 'missing_status',
      field: 'status',
      when: 'status_raw IS NULL AND status IS NULL',
      // Where one tick column, or the day of completion, is all that tells the state, an empty one means not completed.
      applies: (has) => !isToldByDays(has),
    },
    {
      rule: 'state_from_note',
      field: 'said',
      when: `(status_raw IS NULL AND said = status) OR (said_date IS NOT NULL AND completed_on = said_date AND ${isDayUntold})`,
      applies: (has) => has('said'),
    },
    {
      rule: 'note_contradicts_status',
      field: 'said',
      when: 'said <> status',
      applies: (has) => has('said'),
    },
    {
      rule: 'state_from_days',
      field: 'status',
      when: `timeliness IS NOT NULL AND status = 'completed'`,
      applies: (has) => has('status'),
    },
    {
      rule: 'start_without_status',
      field: 'status',
      when: `started_on <= ${lastDay} AND status_raw IS NULL AND status IS NULL`,
      applies: (has) => isToldByDays(has) && !has('began_on'),
    },
    {
      rule: 'conflicting_status',
      field: 'is_completed',
      when: `${ticks.map((tick) => `coalesce(${tick}::TINYINT, 0)`).join(' + ')} > 1`,
      applies: (has) => ticks.filter(has).length > 1,
    },
    {
      rule: 'percent_contradicts_status',
      field: 'percent',
      when: `CASE status WHEN 'completed' THEN percent < 100 WHEN 'started' THEN percent >= 100
                         WHEN 'registered' THEN percent >= 100 ELSE false END`,
      applies: (has) => has('percent'),
    },
    {
      rule: 'completed_without_date',
      field: 'completed_on',
      when: `status = 'completed' AND completed_on IS NULL AND completed_on_raw IS NULL`,
    },
    {
      rule: 'completion_date_without_completion',
      field: 'status',
      when: `status <> 'completed' AND completed_on <= ${lastDay}`,
    },
  ],
  toldBy: {
    category: ['category'],
    subcategory: ['subcategory'],
    location: ['location'],
    status: ['status', ...ticks, 'percent', 'completed_on', 'completion'],
    registered_on: ['registered_on'],
    started_on: ['started_on', 'began_on', 'period'],
    due_on: ['due_on', 'period'],
    completed_on: ['completed_on', 'completion'],
    budget_vnd: ['budget_vnd'],
    note: ['note'],
  },
  columns: {
    title: 'title',
    unit_id: 'unit',
    tier_id: 'tier',
    category: 'category',
    subcategory: 'subcategory',
    location: 'location',
    status: `coalesce(status, 'registered')`,
    status_text: `coalesce(status_raw, percent_raw, CASE WHEN said = status THEN said_raw END)`,
    registered_on: 'registered_on',
    started_on: 'started_on',
    due_on: 'due_on',
    completed_on: `CASE WHEN completed_on <= ${lastDay} THEN completed_on END`,
    budget_vnd: 'budget_vnd',
    note: 'note',
  },
}
