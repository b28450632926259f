import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineView } from '../view.ts'
import { type EventKind, eventKinds } from '../vocabulary/event.ts'

const isFirst = 'was IS NULL'
/** What the register said of the state when it last had the work. */
const before = 'last_status'
const starts = `(${before} IS NULL OR ${before} = 'registered') AND (status = 'started' OR (status = 'completed' AND started_on IS NOT NULL))`
const completes = `status = 'completed' AND ${before} IS DISTINCT FROM 'completed'`
const reopens = `status IN ('registered', 'started') AND ${before} IN ('completed', 'cancelled', 'carried_over')`
const reappears = `was.status = 'withdrawn' AND status <> 'withdrawn'`
const becomes = (state: string) => `status = '${state}' AND was.status IS DISTINCT FROM '${state}'`

interface Event {
  readonly kind: EventKind
  /** SQL over a state, and `was`, the one before it. */
  readonly when: string
  readonly happenedOn?: string
  readonly detail?: string
}

/** When each kind of event follows from a state and the one before it, and the day it happened. */
const events: readonly Event[] = [
  { kind: 'registered', when: isFirst, happenedOn: 'registered_on' },
  { kind: 'reappeared', when: reappears },
  { kind: 'reopened', when: reopens },
  { kind: 'started', when: starts, happenedOn: 'started_on' },
  { kind: 'completed', when: completes, happenedOn: 'completed_on' },
  { kind: 'cancelled', when: becomes('cancelled'), detail: 'status_text' },
  { kind: 'carried_over', when: becomes('carried_over'), detail: 'status_text' },
  { kind: 'withdrawn', when: becomes('withdrawn'), detail: 'status_text' },
  // A column that says the due day of a work, and then the day it was completed, moves no deadline.
  {
    kind: 'redated',
    when: `${changed('due_on')} AND NOT (due_on IS NULL AND status = 'completed')`,
    detail: change('due_on'),
  },
  { kind: 'corrected', when: `len(${corrections()}) > 0`, detail: corrections() },
]

export const workEvent = defineView({
  schema: 'core',
  name: 'work_event',
  about: {
    vi: 'Một thay đổi của công trình, với ngày xảy ra và ngày được biết',
    en: 'One change of a work, with the day it happened and the day it became known',
  },
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    work_id: required('VARCHAR', { vi: 'Công trình', en: 'Work' }, 'work.work_id'),
    version: required('BIGINT', {
      vi: 'Thứ tự của trạng thái mà thay đổi này đưa đến, từ 1',
      en: 'Order of the state it led to, from 1',
    }),
    kind: required('VARCHAR', { vi: `Loại: ${eventKinds.join(', ')}`, en: `Kind: ${eventKinds.join(', ')}` }),
    happened_on: optional('DATE', { vi: 'Ngày xảy ra', en: 'Day it happened' }),
    known_at: required('DATE', { vi: 'Ngày được biết', en: 'Day it became known' }),
    detail: optional('VARCHAR', { vi: 'Điều đã đổi', en: 'What changed' }),
    ...provenance,
  },
  select: `
    WITH state AS (
      SELECT * EXCLUDE (superseded_on, superseded_by) FROM "core"."work_version"
      UNION ALL BY NAME
      SELECT * FROM "core"."work"
    ), step AS (
      SELECT state.*, row_number() OVER history AS ordinal, lag(state) OVER history AS was,
             lag(CASE WHEN status <> 'withdrawn' THEN status END IGNORE NULLS) OVER history AS last_status
      FROM state WINDOW history AS (PARTITION BY campaign_id, work_id ORDER BY version NULLS LAST)
    ), happening AS (
      SELECT *, unnest([${events.map(struct).join(', ')}]) AS event
      FROM step
    )
    SELECT campaign_id, work_id, ordinal, event.kind, event.happened_on, known_on, event.detail,
           source_file_id, source_sheet, source_row, run_id
    FROM happening WHERE event IS NOT NULL`,
})

/** Changes that no other event tells of, each told unless the condition holds under which another event does. */
function corrections(): string {
  const told = {
    title: 'false',
    unit_id: 'false',
    tier_id: 'false',
    category: 'false',
    subcategory: 'false',
    location: 'false',
    // Back from started to registered is the one change of state without an event of its own.
    status: `NOT (status = 'registered' AND was.status = 'started')`,
    status_text: changed('status'),
    registered_on: 'false',
    started_on: starts,
    completed_on: `${completes} OR ${reopens}`,
    budget_vnd: 'false',
    note: 'false',
  }
  const parts = Object.entries(told).map(
    ([column, elsewhere]) =>
      `CASE WHEN ${changed(column)} AND NOT coalesce(${elsewhere}, false) THEN ${change(column)} END`,
  )
  return `concat_ws('; ', ${parts.join(', ')})`
}

function changed(column: string): string {
  return `(was IS NOT NULL AND ${column} IS DISTINCT FROM was.${column})`
}

/** `due_on: 2024-05-01 → 2024-06-01` */
function change(column: string): string {
  return `'${column}: ' || coalesce(CAST(was.${column} AS VARCHAR), '–') || ' → ' || coalesce(CAST(${column} AS VARCHAR), '–')`
}

function struct({ kind, when, happenedOn = 'NULL', detail = 'NULL' }: Event): string {
  return `CASE WHEN ${when} THEN {kind: '${kind}', happened_on: CAST(${happenedOn} AS DATE), detail: CAST(${detail} AS VARCHAR)} END`
}
