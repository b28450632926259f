/** A formatted count with its English noun: "1 work", "942 works". */
export function plural(count: string, noun: string): string {
  return `${count} ${noun}${count === '1' ? '' : 's'}`
}
