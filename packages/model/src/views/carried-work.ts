import { required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineView } from '../view.ts'

/** Case, composition and spacing differ between two registers of the same work, and the later may say "(chuyển tiếp từ năm 2025)". */
const folded = (title: string) =>
  `regexp_replace(lower(regexp_replace(trim(nfc_normalize(${title})), '\\s+', ' ', 'g')),
                  ' ?[(,:–-] ?(công trình )?chuyển tiếp[^()]*[)]?$', '')`

/**
 * A code alone proves nothing, since many registers number from 1 again: unit or title must agree as well.
 * The campaign that campaign.yaml names as the next one wins, then the one that starts first.
 */
export const carriedWork = defineView({
  schema: 'core',
  name: 'carried_work',
  about: {
    vi: 'Công trình chuyển tiếp và công trình tương ứng của đợt sau',
    en: 'A work that was carried over, and the work of a later campaign that takes it up',
  },
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    work_id: required('VARCHAR', { vi: 'Công trình', en: 'Work' }, 'work.work_id'),
    next_campaign_id: required('VARCHAR', { vi: 'Đợt sau', en: 'Later campaign' }, 'campaign.campaign_id'),
    next_work_id: required(
      'VARCHAR',
      { vi: 'Công trình của đợt sau', en: 'Work of the later campaign' },
      'work.work_id',
    ),
    matched_by: required('VARCHAR', {
      vi: 'code: cùng mã; title: cùng đơn vị và tên',
      en: 'code: same code; title: same unit and title',
    }),
    ...provenance,
  },
  select: `
    SELECT old.campaign_id, old.work_id, next.campaign_id AS next_campaign_id, next.work_id AS next_work_id,
           CASE WHEN old.work_id = next.work_id THEN 'code' ELSE 'title' END AS matched_by,
           next.source_file_id, next.source_sheet, next.source_row, next.run_id
    FROM "core"."work" old
    JOIN "core"."campaign" ended ON ended.campaign_id = old.campaign_id
    JOIN "core"."campaign" later ON later.started_on > ended.started_on
    JOIN "core"."work" next ON next.campaign_id = later.campaign_id
     AND (next.work_id = old.work_id OR next.unit_id = old.unit_id)
     AND (next.unit_id = old.unit_id OR ${folded('next.title')} = ${folded('old.title')})
     AND (next.work_id = old.work_id OR ${folded('next.title')} = ${folded('old.title')})
    WHERE old.status = 'carried_over'
    QUALIFY row_number() OVER (
      PARTITION BY old.campaign_id, old.work_id
      ORDER BY ${folded('later.name_vi')} IS NOT DISTINCT FROM ${folded('ended.followed_by_vi')} DESC, later.started_on,
               later.campaign_id, next.work_id = old.work_id DESC, next.work_id
    ) = 1`,
})
