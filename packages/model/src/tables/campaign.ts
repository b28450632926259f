import { optional, required } from '../column.ts'
import { provenance } from '../provenance.ts'
import { defineTable } from '../table.ts'

export const campaign = defineTable({
  schema: 'core',
  name: 'campaign',
  about: {
    vi: 'Một đợt thi đua có ngày bắt đầu, ngày kết thúc và các công trình đăng ký',
    en: 'A bounded effort with a start and an end, in which works are registered',
  },
  key: ['campaign_id'],
  columns: {
    campaign_id: required('VARCHAR', { vi: 'Mã đợt thi đua', en: 'Campaign id' }),
    name_vi: required('VARCHAR', { vi: 'Tên tiếng Việt', en: 'Name in Vietnamese' }),
    name_en: required('VARCHAR', { vi: 'Tên tiếng Anh', en: 'Name in English' }),
    organiser_vi: required('VARCHAR', { vi: 'Nơi tổ chức', en: 'Organiser, in Vietnamese' }),
    organiser_en: required('VARCHAR', { vi: 'Nơi tổ chức, tiếng Anh', en: 'Organiser, in English' }),
    started_on: required('DATE', { vi: 'Ngày bắt đầu', en: 'First day' }),
    ended_on: required('DATE', { vi: 'Ngày kết thúc', en: 'Last day' }),
    start_is_derived: required('BOOLEAN', {
      vi: 'Đúng khi ngày bắt đầu được suy ra từ số ngày và ngày kết thúc, không phải công bố',
      en: 'True when the first day was derived from length and last day, not published',
    }),
    resolutions: required('VARCHAR[]', {
      vi: 'Các nghị quyết mà đợt thi đua thực hiện',
      en: 'Resolutions the campaign carries out',
    }),
    followed_by_vi: optional('VARCHAR', {
      vi: 'Đợt thi đua nhận công trình chuyển tiếp',
      en: 'Campaign that takes carried-over works, in Vietnamese',
    }),
    followed_by_en: optional('VARCHAR', {
      vi: 'Đợt thi đua nhận công trình chuyển tiếp, tiếng Anh',
      en: 'Campaign that takes carried-over works, in English',
    }),
    commendation_rule_vi: optional('VARCHAR', {
      vi: 'Tiêu chí khen thưởng',
      en: 'Rule of commendation, in Vietnamese',
    }),
    commendation_rule_en: optional('VARCHAR', {
      vi: 'Tiêu chí khen thưởng, tiếng Anh',
      en: 'Rule of commendation, in English',
    }),
    is_illustrative: required('BOOLEAN', {
      vi: 'Đúng khi sổ đăng ký là sổ minh hoạ, chỉ các tổng số là thật',
      en: 'True when the register is illustrative and only the published totals are real',
    }),
    ...provenance,
  },
})
