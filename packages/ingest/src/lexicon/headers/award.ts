import type { RecipientKind } from '../award.ts'
import { type HeaderLexicon, note, seq } from './lexicon.ts'

/** The fields of a list of commendations. */
export type AwardField =
  | 'seq'
  | 'recipient'
  | 'recipient_kind'
  | 'position'
  | 'workplace'
  | 'form'
  | 'issuer'
  | 'decided_on'
  | 'note'

const collectives = ['Tập thể', 'Tên tập thể', 'Đơn vị', 'Tên đơn vị', 'Cơ quan, đơn vị']
const persons = ['Cá nhân', 'Tên cá nhân', 'Họ và tên', 'Họ tên', 'Họ và tên cá nhân']
const households = ['Hộ gia đình', 'Tên hộ gia đình', 'Họ và tên chủ hộ', 'Tên chủ hộ', 'Chủ hộ', 'Hộ']

/** Who a list commends, where the heading of its names tells. */
export const kindsByHeading: Readonly<Record<RecipientKind, readonly string[]>> = {
  'Tập thể': ['Tập thể', 'Tên tập thể'],
  'Cá nhân': persons,
  'Hộ gia đình': households,
}

/** Headings above collectives and persons at once, in either order. */
const both = collectives.flatMap((collective) =>
  persons.flatMap((person) =>
    [',', '/', ' hoặc ', ' và '].flatMap((and) => [
      `${collective}${and}${person}`,
      `${person}${and}${collective}`,
    ]),
  ),
)

/** Headings above all three, as decisions have them. */
const all = ['Tập thể, cá nhân', 'Tập thể', 'Cá nhân, tập thể', 'Cá nhân'].flatMap((who) =>
  ['', 'Tên '].flatMap((name) => [
    `${name}${who}, hộ gia đình`,
    `${name}${who} và hộ gia đình`,
    `${name}${who}, hộ`,
    ...(who.includes(',')
      ? [`${name}${who}`, `${name}${who} được khen`, `${name}${who} được khen thưởng`]
      : []),
  ]),
)

/** The number of the decision and its day in one cell: "301/QĐ-UBND ngày 06/02/2025". */
const numberedDecisions = [
  'Số, ngày',
  'Số/ngày',
  'Số và ngày',
  'Số, ngày tháng',
  'Số, ngày, tháng, năm',
  'Số hiệu, ngày',
].flatMap((words) =>
  ['quyết định', 'ban hành', 'ký', 'QĐ', 'quyết định khen thưởng'].map((of) => `${words} ${of}`),
)

export const awardHeaders: HeaderLexicon<AwardField> = {
  seq,
  recipient: [
    ...collectives,
    ...persons,
    ...households,
    ...both,
    ...all,
    'Tên tập thể, hộ gia đình, cá nhân',
    'Tập thể, hộ gia đình, cá nhân',
    'Đối tượng khen thưởng',
    'Đơn vị được khen',
    'Recipient',
  ],
  recipient_kind: [
    'Đối tượng',
    'Loại đối tượng',
    'Loại',
    'Phân loại',
    'Tập thể hay cá nhân',
    'Recipient kind',
  ],
  position: [
    'Chức vụ',
    'Chức danh',
    'Chức vụ, đơn vị công tác',
    'Chức vụ, đơn vị',
    'Chức vụ, nơi công tác',
    'Chức vụ - đơn vị công tác',
    'Chức vụ/đơn vị công tác',
    'Position',
  ],
  workplace: ['Đơn vị công tác', 'Nơi công tác', 'Cơ quan, đơn vị', 'Đơn vị', 'Thuộc đơn vị', 'Workplace'],
  form: [
    'Hình thức khen thưởng',
    'Hình thức khen',
    'Hình thức',
    'Danh hiệu',
    'Danh hiệu, hình thức',
    'Danh hiệu, hình thức khen',
    'Danh hiệu/hình thức',
    'Danh hiệu/hình thức khen thưởng',
    'Danh hiệu, hình thức khen thưởng',
    'Danh hiệu thi đua, hình thức khen thưởng',
    'Hình thức khen thưởng đề nghị',
    'Hình thức đề nghị khen thưởng',
    'Form',
    'Award',
  ],
  issuer: ['Cấp khen', 'Cấp khen thưởng', 'Cơ quan khen thưởng', 'Cấp quyết định khen thưởng', 'Issuer'],
  decided_on: [
    'Ngày quyết định',
    'Ngày khen thưởng',
    'Ngày ký',
    'Ngày',
    'Ngày, tháng, năm quyết định',
    'Ngày tháng năm quyết định',
    'Ngày, tháng quyết định',
    ...numberedDecisions,
    'Decided on',
  ],
  note,
}
