import type { Records, RecordScope } from '@vedich/audit'
import { type Engine, toRows } from '@vedich/engine'
import { campaigns, estimate, findMetric, query, tiers, unitNames } from '@vedich/metrics'
import { workChangesSql } from '@vedich/audit'

/** Asks a snapshot for metrics and works. */
export function engineRecords(engine: Engine): Records {
  return {
    async ask({ metric, where, asOf, knownOn }) {
      const asked = query(findMetric(metric), {
        where,
        ...(asOf === null ? {} : { asOf }),
        ...(knownOn === null ? {} : { knownOn }),
      })
      const [row] = estimate(asked, toRows(await engine.query(asked.sql)))
      return row === undefined ? null : { numerator: row.numerator, denominator: row.denominator }
    },
    changes: async (question) => toRows(await engine.query(workChangesSql(question))),
  }
}

/** Records that know nothing, for a report audited before anything was ingested. */
export const noRecords: Records = { ask: async () => null, changes: async () => [] }

/** A campaign of a snapshot and what its figures may speak of. */
export interface AuditedCampaign {
  readonly id: string
  readonly name: { readonly vi: string; readonly en: string }
  readonly isIllustrative: boolean
  readonly scope: RecordScope
  /** Labels of the tiers by id. */
  readonly tiers: ReadonlyMap<string, { readonly vi: string; readonly en: string }>
}

/** The campaigns of a snapshot, with their tiers and units. */
export async function auditedCampaigns(engine: Engine): Promise<AuditedCampaign[]> {
  const rows = toRows(await engine.query(campaigns().sql))
  return Promise.all(
    rows.map(async (row) => {
      const id = String(row['campaign_id'])
      const tierRows = toRows(await engine.query(tiers(id).sql))
      const unitRows = toRows(await engine.query(unitNames(id).sql))
      const name = { vi: String(row['name_vi']), en: String(row['name_en']) }
      return {
        id,
        name,
        isIllustrative: row['is_illustrative'] === true,
        tiers: new Map(
          tierRows.map((tier) => [
            String(tier['tier_id']),
            { vi: String(tier['label_vi']), en: String(tier['label_en']) },
          ]),
        ),
        scope: {
          campaign: id,
          tiers: tierRows.map((tier) => String(tier['tier_id'])),
          units: unitRows.map((unit) => ({ id: String(unit['unit_id']), name: String(unit['name']) })),
          organiser: [String(row['organiser_vi'] ?? ''), String(row['organiser_en'] ?? ''), name.vi, name.en],
        },
      }
    }),
  )
}
