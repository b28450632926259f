import type { Localized } from '@vedich/model'

/** Why a figure has its verdict. */
export type Reason = keyof typeof reasons

export const reasons = {
  exact: { vi: 'khớp chính xác', en: 'exactly right' },
  rounded: { vi: 'khớp sau khi làm tròn', en: 'right when rounded' },
  hedged: { vi: 'khớp với từ chỉ mức gần đúng', en: 'right for a hedged figure' },
  truncated: { vi: 'bị cắt bớt thay vì làm tròn', en: 'cut off instead of rounded' },
  rounded_up: { vi: 'làm tròn lên quá mức', en: 'rounded up too far' },
  wrong: { vi: 'tỷ lệ không khớp với tử số và mẫu số', en: 'percentage and counts contradict each other' },
  open_at_100: { vi: 'ghi 100 % trong khi còn phần chưa hoàn thành', en: 'says 100 % while some are open' },
  more_than_all: { vi: 'tử số lớn hơn mẫu số', en: 'more than there are' },
  zero_base: { vi: 'mẫu số bằng 0', en: 'the base is zero' },
  no_base: { vi: 'không rõ tỷ lệ tính trên số nào', en: 'not clear what it is a percentage of' },
  no_counts: { vi: 'chỉ có tỷ lệ, không có số đếm', en: 'a percentage without counts' },
  no_percent: { vi: 'chỉ có số đếm, không có tỷ lệ', en: 'counts without a percentage' },
  change: { vi: 'mức tăng, giảm hoặc so sánh', en: 'a change or comparison' },
} as const satisfies Record<string, Localized>
