import { awards, campaigns, tiers, unitNames } from '@vedich/metrics'

import type { TierWords } from '../lexicon/tier.ts'
import type { Records } from './check-records.ts'
import { askedQuery, type RecordScope } from './record-question.ts'
import { fieldsIn, groupsIn, groupsQuery, worksOf } from './groups.ts'
import { workChangesSql } from './work-changes.ts'

/** Runs a SELECT against the records; rows as the metrics package takes them. */
export type AskRows = (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>

/** Records that are asked for metrics and works in SQL. */
export function askedRecords(ask: AskRows): Records {
  return {
    async ask(question) {
      const asked = askedQuery(question)
      const [row] = asked.answer(await ask(asked.sql))
      return row === undefined ? null : { numerator: row.numerator, denominator: row.denominator }
    },
    async groups(question, by) {
      const asked = groupsQuery(question, by)
      return groupsIn(by, asked.answer(await ask(asked.sql)))
    },
    awards: (campaign) => ask(awards(campaign).sql),
    changes: (question) => ask(workChangesSql(question)),
  }
}

/** A campaign and what its figures may speak of. */
export interface AuditedCampaign {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly isIllustrative: boolean
  readonly scope: RecordScope
  /** Labels of the tiers by id. */
  readonly tiers: ReadonlyMap<string, { readonly vi: string; readonly en: string }>
}

/** The campaigns of the records, with their tiers and units. */
export async function auditedCampaigns(ask: AskRows): Promise<AuditedCampaign[]> {
  const rows = await ask(campaigns().sql)
  return Promise.all(
    rows.map(async (row) => {
      const id = String(row['campaign_id'])
      const tierRows = await ask(tiers(id).sql)
      const unitRows = await ask(unitNames(id).sql)
      const fieldQuery = groupsQuery(worksOf(id), 'category')
      const labels = new Map(
        tierRows.map((tier) => [
          String(tier['tier_id']),
          { vi: String(tier['label_vi']), en: String(tier['label_en']) },
        ]),
      )
      const name = { vi: String(row['name_vi']), en: String(row['name_en']) }
      return {
        id,
        name,
        isIllustrative: row['is_illustrative'] === true,
        tiers: labels,
        scope: {
          campaign: id,
          tiers: [...labels.keys()],
          tierLabels: labels,
          fields: fieldsIn(groupsIn('category', fieldQuery.answer(await ask(fieldQuery.sql)))),
          units: unitRows.map((unit) => ({ id: String(unit['unit_id']), name: String(unit['name']) })),
          organiser: [String(row['organiser_vi'] ?? ''), String(row['organiser_en'] ?? ''), name.vi, name.en],
        },
      }
    }),
  )
}

/** What a text is read with that is held against the records of a campaign: the names it uses, and counts too. */
export function namesOf({ tiers: labels, scope }: AuditedCampaign): {
  readonly tiers: readonly TierWords[]
  readonly units: readonly string[]
  readonly fields: readonly string[]
  readonly counts: true
} {
  const words = [...labels].map(([id, { vi, en }]) => ({ id, words: [vi.toLowerCase(), en.toLowerCase()] }))
  return {
    tiers: words,
    units: scope.units.map(({ name }) => name),
    fields: scope.fields ?? [],
    counts: true,
  }
}
