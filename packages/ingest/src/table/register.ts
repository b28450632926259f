import { tables } from '@vedich/model'

import { type RegisterField, registerHeaders } from '../lexicon/header.ts'
import type { TableSpec } from './spec.ts'

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
    due_on: 'last_day',
    completed_on: 'last_day',
    status: 'status',
    is_completed: 'tick',
    is_started: 'tick',
    is_open: 'tick',
    percent: 'percent',
    budget_vnd: 'money',
    note: 'text',
  },
  also: {
    status_date: { field: 'status', kind: 'status_date' },
    mark_date: { field: 'is_completed', kind: 'tick_date' },
    category_above: { field: 'subcategory', kind: 'category_above' },
    category_within: { field: 'category', kind: 'category_within' },
  },
  settled: {
    category: 'coalesce(category, category_above)',
    subcategory: 'coalesce(subcategory, category_within)',
    started_on: `coalesce(started_on, TRY_CAST(split_part(period, '/', 1) AS DATE))`,
    due_on: `coalesce(due_on, TRY_CAST(split_part(period, '/', 2) AS DATE))`,
    // A date column beats the date in a status or in the place of a mark.
    completed_on: `CASE WHEN completed_on_raw IS NULL THEN coalesce(status_date, mark_date) ELSE completed_on END`,
    // What is said in words beats a mark, and a mark beats a share.
    status: `CASE WHEN status_raw IS NOT NULL THEN status
                  WHEN is_completed THEN 'completed'
                  WHEN is_started THEN 'started'
                  WHEN is_open THEN 'registered'
                  WHEN percent >= 100 THEN 'completed'
                  WHEN percent > 0 THEN 'started'
                  WHEN percent = 0 THEN 'registered' END`,
  },
  excused: {
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
    'due_on',
    'completed_on',
    'status',
  ],
  totals: {
    works: 'count(parsed.record)',
    completed: `count(*) FILTER (parsed.status = 'completed')`,
    // A sum with an unread amount in it proves nothing.
    money: `CASE WHEN NOT bool_or(parsed.budget_vnd_raw IS NOT NULL AND parsed.budget_vnd IS NULL) THEN sum(parsed.budget_vnd) END`,
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
    'is_completed',
    'is_started',
    'is_open',
    'percent',
  ],
  // Without a code, a work is known by who registered it, at which tier, under which title.
  key: `coalesce(code, 'w-' || left(md5(concat_ws(chr(31), unit, tier, lower(title))), 16))`,
  keyColumn: 'work_id',
  keyField: 'code',
  checks: [
    { rule: 'missing_title', field: 'title', when: 'title IS NULL' },
    ...(['code', 'title', 'category', 'location', 'note'] as const).map((field) => ({
      rule: 'overlong_text' as const,
      field,
      when: `length(${field}) > 32767`,
    })),
    { rule: 'missing_unit', field: 'unit', when: 'unit IS NULL' },
    { rule: 'missing_tier', field: 'tier', when: 'tier_raw IS NULL AND tier IS NULL' },
    { rule: 'completed_before_registered', field: 'completed_on', when: 'completed_on < registered_on' },
    {
      rule: 'missing_status',
      field: 'status',
      when: 'status_raw IS NULL AND status IS NULL',
      // Where one tick column is all that tells the state, no tick means not completed.
      applies: (has) =>
        !has('is_completed') || has('status') || has('is_started') || has('is_open') || has('percent'),
    },
    {
      rule: 'conflicting_status',
      field: 'is_completed',
      when: `coalesce(is_completed::TINYINT, 0) + coalesce(is_started::TINYINT, 0) + coalesce(is_open::TINYINT, 0) > 1`,
      applies: (has) => [has('is_completed'), has('is_started'), has('is_open')].filter(Boolean).length > 1,
    },
    {
      rule: 'completed_without_date',
      field: 'completed_on',
      when: `status = 'completed' AND completed_on IS NULL AND completed_on_raw IS NULL`,
    },
    {
      rule: 'completion_date_without_completion',
      field: 'status',
      when: `status <> 'completed' AND completed_on IS NOT NULL`,
    },
  ],
  columns: {
    title: 'title',
    unit_id: 'unit',
    tier_id: 'tier',
    category: 'category',
    subcategory: 'subcategory',
    location: 'location',
    status: `coalesce(status, 'registered')`,
    status_text: `coalesce(status_raw, percent_raw)`,
    registered_on: 'registered_on',
    started_on: 'started_on',
    due_on: 'due_on',
    completed_on: 'completed_on',
    budget_vnd: 'budget_vnd',
    note: 'note',
  },
}
