/** A percentage as printed: `digits` / 10^`decimals`, and how to print another one in the same style. */
export interface PercentText {
  readonly digits: bigint
  readonly decimals: number
  readonly print: (digits: bigint) => string
}

/**
 * The readings of a printed percentage, the likelier first; none when it is not one. Two separators leave no
 * doubt: the last is the decimal one. A single one before three digits (`1.276 %`) can be either.
 */
export function readPercent(text: string): readonly PercentText[] {
  const [, body = '', tail = ''] = pattern.exec(text.trim()) ?? []
  return styles.flatMap(({ shape, decimal, group }) => {
    if (!shape.test(body)) return []
    const [whole = '', fraction = ''] = decimal === '' ? [body] : body.split(decimal)
    const digits = BigInt((whole + fraction).replaceAll(/\D/gu, ''))
    const decimals = fraction.length
    return [{ digits, decimals, print: (other) => print(other, decimals, decimal, group(body)) + tail }]
  })
}

/** Digits and separators, a space only before a digit, then perhaps a percent sign or word. */
const pattern = /^(\d(?:[\d.,]|\s(?=\d))*)(\s*(?:[%％]|phần trăm|per ?cent)?)$/iu

interface Style {
  readonly shape: RegExp
  readonly decimal: '' | ',' | '.'
  /** The separator of thousands that a text of this shape uses. */
  readonly group: (body: string) => string
}

const none = () => ''
const comma = () => ','
const dot = () => '.'
const firstSpace = (body: string) => /\s/u.exec(body)?.[0] ?? ''

const styles: readonly Style[] = [
  { shape: /^\d+$/u, decimal: '', group: none },
  { shape: /^\d+,\d+$/u, decimal: ',', group: none },
  { shape: /^\d+\.\d+$/u, decimal: '.', group: none },
  { shape: /^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/u, decimal: ',', group: dot },
  { shape: /^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/u, decimal: '.', group: comma },
  { shape: /^[1-9]\d{0,2}(?:\s\d{3})+,\d+$/u, decimal: ',', group: firstSpace },
  { shape: /^[1-9]\d{0,2}(?:\s\d{3})+\.\d+$/u, decimal: '.', group: firstSpace },
  { shape: /^[1-9]\d{0,2}(?:\s\d{3})+$/u, decimal: '', group: firstSpace },
  { shape: /^[1-9]\d{0,2}(?:\.\d{3})+$/u, decimal: '', group: dot },
  { shape: /^[1-9]\d{0,2}(?:,\d{3})+$/u, decimal: '', group: comma },
]

function print(digits: bigint, decimals: number, decimal: string, group: string): string {
  const padded = String(digits).padStart(decimals + 1, '0')
  const whole = padded.slice(0, padded.length - decimals)
  const fraction = decimals === 0 ? '' : decimal + padded.slice(-decimals)
  return whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, group) + fraction
}
