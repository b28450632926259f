import {
  type FigureKind,
  partLabel,
  type PartSum,
  type RecordDifference,
  type RecordVerdict,
  type RowSum,
  type SumCheck,
  type Verdict,
} from '@vedich/audit'

import type { Language } from './language.ts'

type Field = 'numerator' | 'denominator' | 'percent' | 'percent_text'

/** Words of the audit at the terminal. */
export interface AuditWords {
  readonly percent: string
  readonly counts: string
  readonly tier: string
  readonly asOf: string
  readonly verdict: string
  readonly power: string
  readonly records: string
  readonly all: string
  readonly published: string
  readonly none: string
  readonly sum: string
  readonly kinds: Readonly<Record<FigureKind, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly recordVerdicts: Readonly<Record<RecordVerdict, string>>
  /** Of a figure whose unit, tier or kind of works the records do not know. */
  readonly unknownScope: string
  readonly fields: Readonly<Record<Field, string>>
  readonly right: (expected: string) => string
  readonly repair: (field: string, value: string) => string
  readonly candidates: (field: string, values: string) => string
  readonly afterPublication: (day: string) => string
  readonly now: (counts: string) => string
  readonly differs: (
    counts: string,
    asOf: string | null,
    knownOn: string | null,
    difference: RecordDifference,
  ) => string
  readonly answered: (answer: string) => string
  readonly method: (method: string) => string
  readonly explained: (count: number, reason: string, closes: boolean) => string
  readonly contradiction: (field: string, first: string, second: string) => string
  readonly tierSum: (sum: SumCheck, label: (tier: string) => string) => string
  readonly partSum: (sum: PartSum) => string
  readonly rowSum: (sum: RowSum) => string
}

const signed = (value: number | null, digits = 0) =>
  value === null ? null : `${value > 0 ? '+' : value < 0 ? '−' : '±'}${Math.abs(value).toFixed(digits)}`

const partsOf = ({ parts }: SumCheck, label: (tier: string) => string) =>
  parts
    .map(({ tier, numerator, denominator }) => `${label(tier ?? '')} ${numerator}/${denominator}`)
    .join(' + ')

export const auditWords: Readonly<Record<Language, AuditWords>> = {
  vi: {
    percent: 'Tỷ lệ',
    counts: 'Tử/mẫu',
    tier: 'Cấp',
    asOf: 'Tính đến',
    verdict: 'Phép tính',
    power: 'Lực',
    records: 'Sổ đăng ký',
    all: 'chung',
    published: 'công bố',
    none: 'Không thấy tỷ lệ nào.',
    sum: 'Tổng:',
    kinds: { actual: 'thực tế', target: 'chỉ tiêu', comparison: 'so sánh', forecast: 'dự báo' },
    verdicts: {
      ok: 'khớp',
      ok_hedged: 'khớp gần đúng',
      truncated: 'bị cắt bớt',
      base_unclear: 'không rõ mẫu',
      mismatch: 'không khớp',
      impossible: 'không thể',
      not_checkable: '–',
    },
    recordVerdicts: { agrees: 'khớp', differs: 'khác', no_records: '–' },
    unknownScope: 'không rõ phạm vi',
    fields: { numerator: 'tử số', denominator: 'mẫu số', percent: 'tỷ lệ', percent_text: 'tỷ lệ' },
    right: (expected) => `đúng ra là ${expected} %`,
    repair: (field, value) => `chỉ một chỗ sửa làm mọi phép tính khớp: ${field} = ${value}`,
    candidates: (field, values) => `${field} làm cho khớp: ${values}`,
    afterPublication: (day) => `tính đến ${day}, sau ngày công bố`,
    now: (counts) => `theo mọi điều biết đến nay: ${counts}`,
    differs: (counts, asOf, knownOn, { numerator, denominator, points }) =>
      `sổ đăng ký ghi ${counts}${asOf === null ? '' : ` tính đến ${asOf}`}${knownOn === null ? '' : `, như đã biết ngày ${knownOn}`}; công bố lệch ${[
        numerator === null ? null : `tử số ${signed(numerator)}`,
        denominator === null ? null : `mẫu số ${signed(denominator)}`,
        points === null ? null : `${signed(points, 2)?.replace('.', ',')} điểm phần trăm`,
      ]
        .filter((part) => part !== null)
        .join(', ')}`,
    answered: (answer) => `tính từ sổ đăng ký: ${answer}`,
    method: (method) => `cách tính: ${method}`,
    explained: (count, reason, closes) =>
      `${count} công trình ${reason}${closes ? ' (đúng bằng chênh lệch)' : ''}`,
    contradiction: (field, first, second) => `! Hai văn bản trái nhau về ${field}: ${first} và ${second}`,
    tierSum: (sum, label) =>
      `${partsOf(sum, label)} = ${sum.numerators}/${sum.denominators}; chung ${sum.total.numerator}/${sum.total.denominator}: ${
        {
          adds_up: 'khớp',
          differs: 'không khớp',
          incomplete: 'chưa đủ các phần',
          not_checkable: 'không kiểm được',
        }[sum.outcome]
      }${sum.isBetween === false ? '; tỷ lệ chung không nằm giữa các phần' : ''}${share(sum, label, 'vi')}`,
    partSum: ({ parts, sum, base, outcome }) =>
      `${parts.map(({ part, figure }) => `${partLabel(part).vi}: ${figure.numerator ?? figure.percent_text}`).join(' + ')} = ${sum ?? '–'}; chung ${base ?? '–'}: ${
        { adds_up: 'khớp', differs: 'không khớp', incomplete: 'chưa đủ các phần' }[outcome]
      }`,
    rowSum: ({ column, label, rows, sum, total, outcome }) =>
      `cột “${column}”: ${rows} dòng = ${sum}; “${label}” ${total}: ${
        { adds_up: 'khớp', differs: 'không khớp', incomplete: 'có thể bảng chỉ nêu một số dòng' }[outcome]
      }`,
  },
  en: {
    percent: 'Percent',
    counts: 'Counts',
    tier: 'Tier',
    asOf: 'As of',
    verdict: 'Arithmetic',
    power: 'Power',
    records: 'Records',
    all: 'all',
    published: 'published',
    none: 'No rates in it.',
    sum: 'Sum:',
    kinds: { actual: 'actual', target: 'target', comparison: 'comparison', forecast: 'forecast' },
    verdicts: {
      ok: 'ok',
      ok_hedged: 'ok (hedged)',
      truncated: 'truncated',
      base_unclear: 'base unclear',
      mismatch: 'mismatch',
      impossible: 'impossible',
      not_checkable: '–',
    },
    recordVerdicts: { agrees: 'agrees', differs: 'differs', no_records: '–' },
    unknownScope: 'scope unknown',
    fields: {
      numerator: 'numerator',
      denominator: 'denominator',
      percent: 'percentage',
      percent_text: 'percentage',
    },
    right: (expected) => `right would be ${expected} %`,
    repair: (field, value) => `only one change makes everything close: ${field} = ${value}`,
    candidates: (field, values) => `a ${field} that would close: ${values}`,
    afterPublication: (day) => `speaks of ${day}, after its publication`,
    now: (counts) => `by all that is known today: ${counts}`,
    differs: (counts, asOf, knownOn, { numerator, denominator, points }) =>
      `the records say ${counts}${asOf === null ? '' : ` as of ${asOf}`}${knownOn === null ? '' : `, as known on ${knownOn}`}; published ${[
        numerator === null ? null : `numerator ${signed(numerator)}`,
        denominator === null ? null : `denominator ${signed(denominator)}`,
        points === null ? null : `${signed(points, 2)} points`,
      ]
        .filter((part) => part !== null)
        .join(', ')}`,
    answered: (answer) => `from the records: ${answer}`,
    method: (method) => `how it was counted: ${method}`,
    explained: (count, reason, closes) =>
      `${count} ${count === 1 ? 'work' : 'works'} ${reason}${closes ? ' (exactly the difference)' : ''}`,
    contradiction: (field, first, second) =>
      `! Two reports contradict each other in the ${field}: ${first} and ${second}`,
    tierSum: (sum, label) =>
      `${partsOf(sum, label)} = ${sum.numerators}/${sum.denominators}; all ${sum.total.numerator}/${sum.total.denominator}: ${
        {
          adds_up: 'adds up',
          differs: 'differs',
          incomplete: 'parts are missing',
          not_checkable: 'not checkable',
        }[sum.outcome]
      }${sum.isBetween === false ? '; the rate of all is not between those of its parts' : ''}${share(sum, label, 'en')}`,
    partSum: ({ parts, sum, base, outcome }) =>
      `${parts.map(({ part, figure }) => `${partLabel(part).en}: ${figure.numerator ?? figure.percent_text}`).join(' + ')} = ${sum ?? '–'}; all ${base ?? '–'}: ${
        { adds_up: 'adds up', differs: 'differs', incomplete: 'parts are missing' }[outcome]
      }`,
    rowSum: ({ column, label, rows, sum, total, outcome }) =>
      `column “${column}”: ${rows} rows = ${sum}; “${label}” ${total}: ${
        { adds_up: 'adds up', differs: 'differs', incomplete: 'the table may hold some rows only' }[outcome]
      }`,
  },
}

/** What the percentages alone say of the share of the first tier, beside its counts. */
function share(
  { impliedShare, parts }: SumCheck,
  label: (tier: string) => string,
  language: Language,
): string {
  if (impliedShare === null || impliedShare.actual === null) return ''
  const number = (value: number) => value.toFixed(2).replace('.', language === 'vi' ? ',' : '.')
  const { lower, upper, actual } = impliedShare
  if (lower < 0 || upper > 100) return ''
  const tier = label(parts[0]?.tier ?? '')
  return language === 'vi'
    ? `; các tỷ lệ suy ra ${tier} chiếm ${number(lower)}–${number(upper)} %, thực tế ${number(actual)} %`
    : `; the percentages imply a share of ${number(lower)}–${number(upper)} % for ${tier}, it is ${number(actual)} %`
}
