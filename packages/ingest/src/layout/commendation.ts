import { awardForms, type RecipientKind, recipientKinds } from '../lexicon/award.ts'
import { foldText } from '../text/fold.ts'

/** What a heading or a title says of all awards below it. */
export interface Commendation {
  /** As the law names it: "Giấy khen". */
  readonly form?: string
  readonly recipient_kind?: RecipientKind
}

const folded = (words: readonly string[]) => words.map((word) => [foldText(word), word] as const)
const forms = folded(awardForms)
const kinds = folded(recipientKinds)
const oneOf = (words: readonly (readonly [string, string])[]) => words.map(([key]) => key).join('|')

const outline = /^(?:[ivx]+|[a-hđ]|\d{1,2})[.)/:]\s*/u
const heading = new RegExp(
  `^(?:(?:danh sách|danh hiệu|các|đối với|khen thưởng|tặng thưởng|tặng) )*(?:\\d+ )?(?:${oneOf(forms)}|${oneOf(kinds)})(?: của (?:chủ tịch|uỷ ban|ubnd|thủ tướng|bộ|ban|giám đốc|tỉnh|thành phố)(?: [^;:]*)?)?(?: cho)?(?: các)?(?: \\d+)?(?: (?:${oneOf(kinds)}))?(?: (?:được|có thành tích|tiêu biểu|xuất sắc|điển hình|đề nghị)(?: [^;:]*)?)?(?: ?[:(].*)?$`,
  'u',
)

/** Longer texts are no headings, and to match them may take long. */
const longest = 200

/**
 * "I. TẬP THỂ", "II. Cá nhân (02 người)", "A. TẶNG GIẤY KHEN CHO 03 TẬP THỂ": a heading of awards. Undefined for the name of a
 * recipient, as "Tập thể Phòng Nội vụ".
 */
export function commendationHeading(text: string): Commendation | undefined {
  if (text.length > longest) return undefined
  const key = foldText(text).replace(outline, '')
  return heading.test(key) ? commendationOf(key) : undefined
}

/** "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN": what a title says, of which "tập thể, cá nhân" tells neither. */
export function commendationTitle(text: string): Commendation | undefined {
  if (text.length > longest) return undefined
  const said = commendationOf(foldText(text))
  return said.form === undefined ? undefined : said
}

function commendationOf(key: string): Commendation {
  const form = forms.find(([word]) => key.includes(word))
  const rest = form === undefined ? key : key.replace(form[0], '')
  const [kind, ...others] = kinds.filter(([word]) => rest.includes(word))
  return {
    ...(form && { form: form[1] }),
    ...(kind && others.length === 0 && { recipient_kind: kind[1] as RecipientKind }),
  }
}
