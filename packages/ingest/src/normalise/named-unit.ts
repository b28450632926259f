import { foldText } from '../text/fold.ts'
import { moneyUnit } from './money.ts'
import { unitKey, unitKind } from './unit.ts'

/** Words for a whole kind of units, which name none of them. */
const kindsOfUnits = new Set(
  [
    'trường học',
    'trường mầm non',
    'trường tiểu học',
    'trường thcs',
    'trường thpt',
    'trường trung học cơ sở',
    'trường trung học phổ thông',
    'trường công lập',
    'trường ngoài công lập',
    'phòng ban',
    'phòng, ban',
    'phòng chuyên môn',
    'phòng ban chuyên môn',
    'ban ngành',
    'ban đảng',
    'ban, ngành',
    'đoàn thể',
    'đảng cộng sản việt nam',
    'hội đoàn thể',
    'hội quần chúng',
    'xã phường',
    'phường xã',
    'đơn vị sự nghiệp',
    'công ti nhà nước',
  ].map(foldText),
)

const outline = /^(?:[IVX]+|[A-HĐ]|\d{1,3})\s*[.)/:]\s*/u
const label = /^(?:tên )?(?:đơn vị|cơ quan|địa phương)(?: báo cáo| đăng ký| thực hiện| lập biểu)?\s*:\s*/iu

/**
 * The unit that a heading names: "II. Phường Tam Bình (3 công trình)", "Đơn vị: Phường An Phú". Undefined for text that is
 * no unit, and for a kind of units, as "Trường mầm non".
 */
export function namedUnit(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(outline, '')
    .replace(/\s*\([^)]*(?:công trình|phần việc)[^)]*\)\s*$/iu, '')
    .replace(/\s*:\s*(?:\d+ (?:công trình|phần việc).*)?$/iu, '')
  if (placeAndDate.test(plain)) return undefined
  const named = plain.replace(label, '')
  if (moneyUnit(named) !== undefined) return undefined
  const isLabelled = named !== plain && /\p{L}{2}/u.test(named)
  if (isLabelled) return named
  const key = unitKey(named)
  const isNamed = unitKind(named) !== undefined && key.includes(' ') && !kindsOfUnits.has(foldText(key))
  return isNamed && named.length <= longest ? named : undefined
}

/**
 * The ward or commune whose works a title lists: "TIẾN ĐỘ CÔNG TRÌNH PHƯỜNG TAM BÌNH NĂM 2024". Undefined where a kind of
 * units or a standard stands in its place, as "công trình cấp xã", "xã nông thôn mới".
 */
export function unitOfTitle(title: string): string | undefined {
  if (title.length > longest * 2) return undefined
  let text = title.normalize('NFC').replace(/\s+/gu, ' ').trim()
  while (aside.test(text)) text = text.replace(aside, '')
  const [, name] = /[/,;]|^Phường|^Xã/u.test(text) ? [] : (ofWard.exec(text) ?? [])
  const isWritten = name !== undefined && (name === name.toUpperCase() || /^\p{L}+ [\p{Lu}\d]/u.test(name))
  return isWritten ? name : undefined
}

const aside =
  / ?\([^()]*\)$| (?:trong |đến |tính đến |giai đoạn )*(?:năm|quý|tháng|ngày|tuần) [\divx/. –-]+$/iu
const ofWard =
  /(?:công trình|phần việc|mô hình|dự án|danh mục).* (?<!(?:cấp|các|mỗi|những|từng) )((?:phường|xã|thị trấn|đặc khu) (?!nông thôn|văn minh|văn hóa|văn hoá|kiểu mẫu|đạt|trọng điểm|tiêu biểu|thuộc|trên|và|thi đua|năm|mới|cũ|không|điển hình|an toàn)[\p{L}\d]+(?: [\p{L}\d]+){0,3})$/iu

/** "Phường Tam Bình, ngày 20 tháng 12 năm 2025" tells where a letter was signed. */
const placeAndDate = /,\s*ngày\s/iu

/** Beyond this it is a sentence that begins like a unit. */
const longest = 100
