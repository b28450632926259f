import type { HeaderLexicon } from './lexicon.ts'

/** The fields of a table of published figures. */
export type FigureField =
  'figure_id' | 'metric_id' | 'tier' | 'numerator' | 'denominator' | 'percent_text' | 'as_of' | 'citation'

export const figureHeaders: HeaderLexicon<FigureField> = {
  figure_id: ['figure_id', 'Mã số liệu', 'Mã'],
  metric_id: ['metric', 'metric_id', 'Chỉ số', 'Chỉ tiêu'],
  tier: ['tier', 'Cấp'],
  numerator: ['numerator', 'Tử số', 'Số hoàn thành', 'Thực hiện'],
  denominator: ['denominator', 'Mẫu số', 'Số đăng ký', 'Tổng số'],
  percent_text: ['percent', 'percent_text', 'Tỷ lệ', 'Tỷ lệ %', 'Tỷ lệ (%)', 'Phần trăm'],
  as_of: ['as_of', 'Tính đến', 'Tính đến ngày', 'Ngày'],
  citation: ['source', 'citation', 'Nguồn', 'Trích nguồn'],
}
