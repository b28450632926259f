import type { Language } from '../messages/language.ts'
import type { SpanName } from '../route/filter.ts'
import { messages } from './messages.ts'

/** One value of a field with an order: a day, an amount of money, a number of days. */
export function valueLabel(name: SpanName, value: string | number, language: Language): string {
  if (name === 'budget') return messages[language.code].dong({ amount: money(Number(value), language) })
  if (name === 'late') return messages[language.code].days({ count: signed(Number(value), language) })
  return language.date.day(String(value))
}

/** The same in as little room as an axis has; `isDaily` where two labels may lie in one month. */
export function tickLabel(
  name: SpanName,
  value: string | number,
  language: Language,
  isDaily = false,
): string {
  if (name === 'budget') return money(Number(value), language)
  if (name === 'late') return signed(Number(value), language)
  return isDaily ? language.date.shortDay(String(value)) : language.date.month(String(value))
}

/** "5 triệu" · "1.5 bn": one decimal at most. */
function money(amount: number, { code, number }: Language): string {
  const words = messages[code]
  const rounded = amount % 10 === 9 ? amount + 1 : amount
  const scaled = (unit: number) => {
    const value = rounded / unit
    return Number.isInteger(value) ? number.count(value) : number.points(value / 100, 1)
  }
  if (rounded >= 1e9) return words.billion({ amount: scaled(1e9) })
  if (rounded >= 1e6) return words.million({ amount: scaled(1e6) })
  if (rounded >= 1e3) return words.thousand({ amount: scaled(1e3) })
  return number.count(rounded)
}

function signed(value: number, { number }: Language): string {
  return value < 0 ? `−${number.count(-value)}` : number.count(value)
}
