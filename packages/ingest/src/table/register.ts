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
    category: 'text',
    location: 'text',
    registered_on: 'date',
    started_on: 'date',
    due_on: 'date',
    completed_on: 'date',
    status: 'status',
    budget_vnd: 'money',
    note: 'text',
  },
  needed: ['title', 'unit'],
  evidence: ['code', 'unit', 'tier', 'category', 'registered_on', 'due_on', 'completed_on', 'status'],
  // Without a code, a work is known by who registered it, at which tier, under which title.
  key: `coalesce(code, 'w-' || left(md5(concat_ws(chr(31), unit, tier, lower(title))), 16))`,
  keyColumn: 'work_id',
  keyField: 'code',
  checks: [
    { rule: 'missing_title', field: 'title', when: 'title IS NULL' },
    { rule: 'missing_unit', field: 'unit', when: 'unit_raw IS NULL' },
    { rule: 'missing_tier', field: 'tier', when: 'tier_raw IS NULL AND tier IS NULL' },
    { rule: 'completed_before_registered', field: 'completed_on', when: 'completed_on < registered_on' },
    { rule: 'missing_status', field: 'status', when: 'status_raw IS NULL' },
    {
      rule: 'completed_without_date',
      field: 'completed_on',
      when: `status = 'completed' AND completed_on_raw IS NULL`,
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
    location: 'location',
    status: `coalesce(status, 'registered')`,
    status_text: 'status_raw',
    registered_on: 'registered_on',
    started_on: 'started_on',
    due_on: 'due_on',
    completed_on: 'completed_on',
    budget_vnd: 'budget_vnd',
    note: 'note',
  },
}
