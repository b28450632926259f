import { type HeaderLexicon, note, seq } from './lexicon.ts'

/** The fields of a list of commendations. */
export type AwardField = 'seq' | 'recipient' | 'form' | 'issuer' | 'decided_on' | 'note'

export const awardHeaders: HeaderLexicon<AwardField> = {
  seq,
  recipient: ['Đơn vị', 'Tập thể', 'Tên đơn vị', 'Tên tập thể', 'Tập thể, cá nhân', 'Họ và tên', 'Recipient'],
  form: ['Hình thức khen thưởng', 'Hình thức', 'Danh hiệu', 'Form', 'Award'],
  issuer: ['Cấp khen', 'Cấp khen thưởng', 'Cơ quan khen thưởng', 'Issuer'],
  decided_on: ['Ngày quyết định', 'Ngày khen thưởng', 'Ngày', 'Decided on'],
  note,
}
