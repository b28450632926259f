import { pattern } from '../lexicon/pattern.ts'
import type { UnitMention } from './unit.ts'
import { foldName } from './unit-names.ts'

/** "Toàn thành phố", "các đơn vị", "12 phường": who says so reports on more than its own works. */
const ofMany = pattern(
  '(?<!\\p{L})(?<!(?:chung|bình quân)(?: của)? )(?:(?:toàn|cả) (?:thành phố|tỉnh|huyện|quận|phường|xã|ngành|đợt|địa bàn|tp)|(?:(?:các|những|mỗi|từng|nhiều) |\\d )(?:cơ quan|đơn vị|địa phương|phường|xã|quận|huyện|sở|ngành)|(?:all|the|\\d) (?:units|wards|communes|districts)|the whole|citywide)(?!\\p{L})',
  'u',
)

/**
 * The unit of the campaign whose own report a text may be: named before the first figure, with no other named anywhere and
 * nothing said of many. What its figures count without naming a unit is its works or those of all.
 */
export function ownerOf(
  text: string,
  bodies: readonly UnitMention[],
  units: readonly string[],
  firstFigure: number,
): string | null {
  const known = units.map((unit) => ` ${foldName(unit)}`)
  // "UBND phường Linh Xuân", and what else belongs to a unit.
  const named = bodies.filter(({ name }) => known.some((unit) => ` ${foldName(name)}`.endsWith(unit)))
  const [first] = named
  if (first === undefined || first.start > firstFigure || ofMany.test(text)) return null
  return named.every(({ name }) => foldName(name) === foldName(first.name)) ? first.name : null
}
