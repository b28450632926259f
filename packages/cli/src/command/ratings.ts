import { type Engine, toRows } from '@vedich/engine'
import { UserError } from '@vedich/ingest/snapshots'
import type { Localized } from '@vedich/model'
import {
  campaigns,
  type Metric,
  type QuerySpec,
  ratingBands,
  type RatingRules,
  ratingRules,
} from '@vedich/metrics'

/** How the rows of a metric are judged. */
export interface Ratings {
  readonly rules: RatingRules
  /** The figures are of a day before the campaign's last. */
  readonly running: boolean
}

/**
 * The bands of a campaign for the metric asked for.
 * @throws UserError when it is not clear whose bands, or the campaign has none for it.
 */
export async function loadRatings(
  engine: Engine,
  metrics: readonly Metric[],
  { where, asOf }: QuerySpec,
): Promise<Ratings> {
  const [metric, ...others] = metrics
  if (metric === undefined || others.length > 0)
    throw refused(
      { vi: '--rating chỉ đánh giá một chỉ số', en: '--rating judges one metric' },
      { vi: 'Hỏi một chỉ số', en: 'Ask for one metric' },
    )
  const known = toRows(await engine.query(campaigns().sql))
  const named = where?.['campaign'] === undefined ? null : [where['campaign']].flat()
  const [campaign, ...more] = known.filter(({ campaign_id: id }) => named?.includes(String(id)) ?? true)
  const ids = known.map((row) => String(row['campaign_id'])).join(', ')
  if (campaign === undefined || more.length > 0) {
    throw refused(
      { vi: '--rating chỉ đánh giá một đợt thi đua', en: '--rating judges one campaign' },
      { vi: `Thêm --where campaign=… (${ids})`, en: `Add --where campaign=… (${ids})` },
    )
  }
  const bands = toRows(await engine.query(ratingBands(String(campaign['campaign_id'])).sql))
  const rules = ratingRules(bands).find((known) => known.metric === metric.id)
  if (rules === undefined) {
    throw refused(
      {
        vi: `Đợt thi đua không có mức đánh giá cho ${metric.id}`,
        en: `The campaign has no bands for ${metric.id}`,
      },
      { vi: 'Ghi các mức ở ratings: trong campaign.yaml', en: 'Write them under ratings: in campaign.yaml' },
    )
  }
  const day = (name: string) => String(campaign[name])
  return { rules, running: isBeforeEnd(asOf ?? day('as_of'), day('started_on'), day('ended_on')) }
}

function isBeforeEnd(asOf: string | number, start: string, end: string): boolean {
  if (typeof asOf === 'string') return asOf < end
  return asOf < (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1
}

function refused(what: Localized, fix: Localized): UserError {
  return new UserError('configuration', { what, where: 'vedich query --rating', fix })
}
