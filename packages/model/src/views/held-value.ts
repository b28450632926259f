import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { work } from '../tables/work.ts'
import { defineView } from '../view.ts'

const names = (untold: string) => `string_split(coalesce(${untold}, ''), ' ')`

const hasValue = Object.entries(work.columns)
  .filter(([, column]) => column.nullable)
  .map(([name]) => `WHEN '${name}' THEN "${name}" IS NOT NULL`)
  .join(' ')

export const heldValue = defineView({
  schema: 'core',
  name: 'held_value',
  about: {
    vi: 'Giá trị của công trình mà sổ mới nhất không có cột, với dòng của sổ trước đã ghi',
    en: 'A value of a work for which its latest register has no column, with the row of the earlier one that tells it',
  },
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Đợt thi đua', en: 'Campaign' }, 'campaign.campaign_id'),
    work_id: required('VARCHAR', { vi: 'Công trình', en: 'Work' }, 'work.work_id'),
    column_name: required('VARCHAR', { vi: 'Cột của bảng công trình', en: 'Column of the table of works' }),
    known_on: optional('DATE', { vi: 'Ngày được biết', en: 'Day it became known' }),
    ...provenance,
  },
  select: `
    WITH silent AS (
      SELECT *, unnest(${names('untold')}) AS column_name FROM "core"."work" WHERE untold IS NOT NULL
    ), held AS (
      SELECT campaign_id, work_id, column_name FROM silent WHERE CASE column_name ${hasValue} ELSE true END
    ), place AS (
      SELECT campaign_id, work_id, source_file_id, source_sheet, source_row, run_id, untold FROM "core"."work_version"
      UNION ALL
      SELECT campaign_id, work_id, source_file_id, source_sheet, source_row, run_id, untold FROM "core"."work_sighting" WHERE NOT is_rejected
    )
    SELECT campaign_id, work_id, column_name, file.known_on, source_file_id, source_sheet, source_row, place.run_id
    FROM held JOIN place USING (campaign_id, work_id) JOIN "meta"."source_file" file USING (campaign_id, source_file_id)
    WHERE source_row IS NOT NULL AND NOT list_contains(${names('place.untold')}, column_name)
    QUALIFY row_number() OVER (PARTITION BY campaign_id, work_id, column_name
                               ORDER BY file.known_on DESC, file.revision DESC, file.sha256 DESC, file.path DESC) = 1`,
})
