import { tables } from '@vedich/model'

import { type AwardField, awardHeaders } from '../lexicon/headers/award.ts'
import type { TableSpec } from './spec.ts'

/** A list of commendations: one row a collective or person. */
export const awardsTable: TableSpec<AwardField> = {
  role: 'awards',
  target: tables.award,
  headings: awardHeaders,
  kinds: {
    seq: 'text',
    recipient: 'unit',
    form: 'text',
    issuer: 'text',
    decided_on: 'last_day',
    note: 'text',
  },
  needed: ['recipient', 'form'],
  evidence: ['form', 'issuer', 'decided_on'],
  key: `'a-' || left(md5(concat_ws(chr(31), recipient, lower(form), decided_on)), 16)`,
  keyColumn: 'award_id',
  keyField: 'recipient',
  checks: [
    { rule: 'missing_recipient', field: 'recipient', when: 'recipient_raw IS NULL' },
    {
      rule: 'unknown_unit',
      field: 'recipient',
      when: 'recipient NOT IN (SELECT unit_id FROM known_unit)',
    },
  ],
  columns: {
    unit_id: 'CASE WHEN recipient IN (SELECT unit_id FROM known_unit) THEN recipient END',
    recipient: 'recipient_raw',
    recipient_kind: `'collective'`,
    form: 'form',
    issuer: 'issuer',
    decided_on: 'decided_on',
  },
}
