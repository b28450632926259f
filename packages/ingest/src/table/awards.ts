import { tables } from '@vedich/model'

import { type AwardField, awardHeaders } from '../lexicon/headers/award.ts'
import type { TableSpec } from './spec.ts'

/** What a column or a heading above says, or else how a person is addressed, or the post that only a person has. */
const kind = `CASE WHEN regexp_matches(lower(recipient_kind), 'gia đình') THEN 'household'
                   WHEN regexp_matches(lower(recipient_kind), 'cá nhân|person') THEN 'person'
                   WHEN regexp_matches(lower(recipient_kind), 'tập thể|collective|đơn vị|cơ quan') THEN 'collective'
                   WHEN regexp_matches(lower(recipient_raw), '^(hộ|gia đình) (ông|bà|anh|chị|cụ|đồng chí|đ/c|gia đình) ') THEN 'household'
                   WHEN regexp_matches(recipient_raw, '^(Ông|Bà|Đồng chí|Đ/c|Anh|Chị) ') OR position IS NOT NULL THEN 'person'
                   ELSE 'collective' END`

const isKnown = (unit: string) => `${unit} IN (SELECT unit_id FROM known_unit)`

/** A list of commendations: one row a collective or person. */
export const awardsTable: TableSpec<AwardField> = {
  role: 'awards',
  target: tables.award,
  headings: awardHeaders,
  kinds: {
    seq: 'text',
    recipient: 'unit',
    recipient_kind: 'text',
    position: 'text',
    workplace: 'unit',
    form: 'text',
    issuer: 'text',
    decided_on: 'last_day',
    note: 'text',
  },
  totals: {
    collectives: `count(*) FILTER (parsed.recipient_kind = 'collective')`,
    persons: `count(*) FILTER (parsed.recipient_kind = 'person')`,
    households: `count(*) FILTER (parsed.recipient_kind = 'household')`,
  },
  needed: ['recipient', 'form'],
  evidence: ['form', 'issuer', 'decided_on'],
  hasCommendations: true,
  // Persons of one name are told apart by where they work.
  key: `'a-' || left(md5(concat_ws(chr(31), recipient, workplace, lower(form), decided_on)), 16)`,
  keyColumn: 'award_id',
  keyField: 'recipient',
  checks: [
    { rule: 'missing_recipient', field: 'recipient', when: 'recipient_raw IS NULL' },
    {
      rule: 'unknown_unit',
      field: 'recipient',
      when: `NOT ${isKnown('recipient')} AND ${kind} = 'collective'`,
    },
  ],
  columns: {
    unit_id: `CASE WHEN ${kind} = 'collective' THEN CASE WHEN ${isKnown('recipient')} THEN recipient END
                   WHEN ${isKnown('workplace')} THEN workplace END`,
    recipient: 'recipient_raw',
    recipient_kind: kind,
    form: 'form',
    issuer: 'issuer',
    decided_on: 'decided_on',
  },
}
