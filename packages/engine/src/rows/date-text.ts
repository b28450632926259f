const unitsPerSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n] as const
const secondsPerDay = 86_400n

/** ISO 8601 date of a day count since 1970-01-01; years outside 0..9999 get the expanded form `+012345`. */
export function dateText(days: number): string {
  if (days === 2 ** 31 - 1) return 'infinity'
  if (days === 1 - 2 ** 31) return '-infinity'
  const { year, month, day } = civilDate(days)
  return `${yearText(year)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** ISO 8601 text of a count of 10^-3*unit seconds (Arrow's TimeUnit: 0 = s, 1 = ms, 2 = us, 3 = ns). */
export function timestampText(value: bigint, unit: number, zoned: boolean): string {
  if (value === 2n ** 63n - 1n) return 'infinity'
  if (value === 1n - 2n ** 63n) return '-infinity'
  const perDay = secondsPerDay * perSecond(unit)
  const time = ((value % perDay) + perDay) % perDay
  return `${dateText(Number((value - time) / perDay))}T${timeText(time, unit)}${zoned ? 'Z' : ''}`
}

/** `hh:mm:ss`, with 3, 6 or 9 decimals when there is a fraction. */
export function timeText(value: bigint, unit: number): string {
  const scale = perSecond(unit)
  const seconds = Number(value / scale)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return clock.map((part) => pad(part, 2)).join(':') + fractionText(value % scale, unit)
}

/** ISO 8601 duration; zero is `PT0S`. */
export function durationText(months: number, days: number, nanoseconds: bigint): string {
  const date = (months ? `${months}M` : '') + (days ? `${days}D` : '')
  if (nanoseconds === 0n) return date ? `P${date}` : 'PT0S'
  const magnitude = nanoseconds < 0n ? -nanoseconds : nanoseconds
  const sign = nanoseconds < 0n ? '-' : ''
  return `P${date}T${sign}${magnitude / 1_000_000_000n}${fractionText(magnitude % 1_000_000_000n, 3)}S`
}

function perSecond(unit: number): bigint {
  const scale = unitsPerSecond[unit]
  if (scale === undefined) throw new RangeError(`unknown time unit ${unit}`)
  return scale
}

function fractionText(fraction: bigint, unit: number): string {
  if (fraction === 0n) return ''
  return `.${pad(fraction, unit * 3).replace(/(000)+$/, '')}`
}

function yearText(year: number): string {
  if (year >= 0 && year <= 9999) return pad(year, 4)
  return `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`
}

// Days to the proleptic Gregorian calendar: https://howardhinnant.github.io/date_algorithms.html#civil_from_days
// (JavaScript's Date stops at year 275760, DuckDB's DATE at 5881580.)
function civilDate(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

function pad(value: number | bigint, width: number): string {
  return String(value).padStart(width, '0')
}
