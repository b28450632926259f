const dayMs = 86_400_000

/** Days from 1970-01-01 back to day 0 of each date system. */
const epoch = { from1900: 25_569, from1904: 24_107 } as const

/**
 * A date serial as `YYYY-MM-DD`, with ` HH:MM:SS` when it has a time of day; undefined outside the years a date can be
 * in. The 1900 system counts a 29 February 1900 that never was, so its serials below 60 are a day off.
 */
export function serialDate(serial: number, is1904: boolean): string | undefined {
  const shifted = !is1904 && serial < 60 ? serial + 1 : serial
  const seconds = Math.round((shifted - (is1904 ? epoch.from1904 : epoch.from1900)) * 86_400)
  const date = new Date(seconds * 1000)
  const year = date.getUTCFullYear()
  if (!(serial >= 0) || Number.isNaN(year) || year > 9999) return undefined
  const iso = date.toISOString()
  return (seconds * 1000) % dayMs === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** A part of a day as `HH:MM`, or `HH:MM:SS` when it has seconds. */
export function serialTime(part: number): string {
  const time = new Date(Math.round(part * 86_400) * 1000).toISOString().slice(11, 19)
  return time.endsWith(':00') ? time.slice(0, 5) : time
}
