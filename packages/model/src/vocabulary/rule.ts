import type { Localized } from '../text.ts'

/** `reject`: the row is kept in `meta.rejected_row`, not loaded. `flag`: the row is loaded and the finding recorded. */
export type Severity = 'reject' | 'flag'

export interface Rule {
  readonly severity: Severity
  /** What is wrong, in a sentence. */
  readonly about: Localized
  /** What the person who keeps the register can do. */
  readonly fix: Localized
}

function reject(about: Localized, fix: Localized): Rule {
  return { severity: 'reject', about, fix }
}

function flag(about: Localized, fix: Localized): Rule {
  return { severity: 'flag', about, fix }
}

/** The contract a register row is held to, by rule name. */
export const rules = {
  missing_recipient: reject(
    { vi: 'Thiếu tên tập thể, cá nhân được khen', en: 'The commendation names nobody' },
    { vi: 'Ghi tên tập thể hoặc cá nhân', en: 'Write who is commended' },
  ),
  missing_figure: reject(
    { vi: 'Không có con số nào', en: 'The row states no number' },
    { vi: 'Ghi tử số, mẫu số hoặc tỷ lệ', en: 'Write the numerator, the denominator or the percentage' },
  ),
  missing_title: reject(
    { vi: 'Thiếu tên công trình', en: 'The work has no title' },
    { vi: 'Ghi tên công trình', en: 'Write the title of the work' },
  ),
  missing_unit: reject(
    { vi: 'Thiếu đơn vị đăng ký', en: 'The work has no unit' },
    { vi: 'Ghi đơn vị đăng ký', en: 'Write the unit that registered it' },
  ),
  missing_tier: reject(
    { vi: 'Thiếu cấp công trình', en: 'The work has no tier' },
    {
      vi: 'Ghi cấp vào cột Cấp, hoặc đặt dòng dưới tiêu đề mục của cấp đó',
      en: 'Fill the tier column, or put the row under the section heading of its tier',
    },
  ),
  unknown_tier: reject(
    { vi: 'Không nhận ra cấp công trình', en: 'The tier is not one of the campaign' },
    {
      vi: 'Sửa ô, hoặc thêm cách viết này vào synonyms của cấp trong campaign.yaml',
      en: 'Correct the cell, or add this spelling to the tier’s synonyms in campaign.yaml',
    },
  ),
  unknown_status: reject(
    { vi: 'Không nhận ra tình trạng', en: 'The status is not in the vocabulary' },
    {
      vi: 'Sửa ô, hoặc thêm cách viết này vào vocabulary.status trong campaign.yaml',
      en: 'Correct the cell, or add this spelling to vocabulary.status in campaign.yaml',
    },
  ),
  invalid_date: reject(
    { vi: 'Ngày không có thật hoặc không đọc được', en: 'The date does not exist or cannot be read' },
    { vi: 'Viết ngày/tháng/năm, ví dụ 28/02/2024', en: 'Write day/month/year, for example 28/02/2024' },
  ),
  invalid_money: reject(
    { vi: 'Không đọc được số tiền', en: 'The amount of money cannot be read' },
    {
      vi: 'Viết số đồng, ví dụ 1.250.000.000 hoặc 1,25 tỷ',
      en: 'Write an amount in dong, for example 1.250.000.000 or 1,25 tỷ',
    },
  ),
  completed_before_registered: reject(
    { vi: 'Ngày hoàn thành trước ngày đăng ký', en: 'Completed before it was registered' },
    {
      vi: 'Kiểm tra hai ngày; có thể ngày và tháng bị đảo',
      en: 'Check both dates; day and month may be swapped',
    },
  ),
  duplicate_key: reject(
    {
      vi: 'Mã đã có ở một dòng khác với nội dung khác',
      en: 'The same code stands on another row with other content',
    },
    {
      vi: 'Giữ một dòng, hoặc đổi mã của dòng kia',
      en: 'Keep one of the rows, or give the other its own code',
    },
  ),
  missing_status: flag(
    { vi: 'Không ghi tình trạng; coi là đã đăng ký', en: 'No status given; read as registered' },
    { vi: 'Ghi tình trạng', en: 'Write the status' },
  ),
  completed_without_date: flag(
    { vi: 'Hoàn thành nhưng không ghi ngày', en: 'Completed, but no completion date' },
    {
      vi: 'Ghi ngày hoàn thành; thiếu ngày thì không tính được đúng hạn và xu hướng',
      en: 'Write the completion date; without it on-time rates and trends cannot count the work',
    },
  ),
  completion_date_without_completion: flag(
    {
      vi: 'Có ngày hoàn thành nhưng tình trạng chưa hoàn thành',
      en: 'Has a completion date, but its status is not completed',
    },
    { vi: 'Sửa tình trạng hoặc xoá ngày', en: 'Correct the status or clear the date' },
  ),
  unknown_unit: flag(
    { vi: 'Đơn vị không có công trình đăng ký', en: 'The unit has registered no work' },
    {
      vi: 'Kiểm tra tên đơn vị, hoặc nạp sổ đăng ký của đơn vị',
      en: 'Check the name of the unit, or ingest its register',
    },
  ),
  invalid_number: reject(
    { vi: 'Không đọc được con số', en: 'The number cannot be read' },
    { vi: 'Viết số, ví dụ 1.234 hoặc 78,77', en: 'Write a number, for example 1.234 or 78,77' },
  ),
} as const satisfies Record<string, Rule>

export type RuleName = keyof typeof rules
