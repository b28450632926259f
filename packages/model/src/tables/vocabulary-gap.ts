import { optional, required } from '../column.ts'
import { defineTable } from '../table.ts'

export const vocabularyGap = defineTable({
  schema: 'meta',
  name: 'vocabulary_gap',
  about: { vi: 'Cách viết chưa có trong từ vựng', en: 'A spelling that the vocabulary does not know' },
  key: ['source_file_id', 'vocabulary', 'value'],
  columns: {
    run_id: required('VARCHAR', { vi: 'Lần nạp', en: 'Run' }, 'run.run_id'),
    source_file_id: required('VARCHAR', { vi: 'Tệp nguồn', en: 'Source file' }, 'source_file.source_file_id'),
    vocabulary: required('VARCHAR', { vi: 'Từ vựng: status, tier', en: 'Vocabulary: status, tier' }),
    value: required('VARCHAR', { vi: 'Cách viết gặp phải', en: 'Spelling met' }),
    rows: required('BIGINT', { vi: 'Số dòng', en: 'Rows' }),
    nearest: optional('VARCHAR', { vi: 'Từ gần nhất đã biết', en: 'Nearest known term' }),
  },
})
