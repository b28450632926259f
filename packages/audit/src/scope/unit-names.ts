import { foldSpelling } from '../text/fold-spelling.ts'

const city = /(?<!\p{L})(?:thành phố|tp\.?)(?!\p{L})/gu
const ofCity = / tp [\p{L} ]+$/u

/**
 * How reports spell the name of a unit, folded: "Hội Đông y Thành phố Thủ Đức" is "hội đông y tp thủ đức" too, and within its city
 * "hội đông y thành phố" and "hội đông y".
 */
export function spellingsOf(name: string): string[] {
  const full = foldName(name)
  const local = full.replace(ofCity, '')
  const isLocal = local !== full && local.split(' ').length >= 2
  return isLocal ? [full, `${local} tp`, ...(local.split(' ').length >= 3 ? [local] : [])] : [full]
}

/** The name of a unit as names are compared: case, tone position, spaces and the word for a city make no other unit. */
export function foldName(name: string): string {
  return foldSpelling(name.normalize('NFC').toLowerCase())
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(city, 'tp')
}
