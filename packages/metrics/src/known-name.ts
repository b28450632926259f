import { MetricError } from './metric-error.ts'

/** The one of the names that a text is. @throws MetricError naming them all when it is none. */
export function knownName<Name extends string>(names: readonly Name[], text: string, what: string): Name {
  const known = names.find((name) => name === text)
  if (known !== undefined) return known
  throw new MetricError(`unknown ${what} ${JSON.stringify(text)}`, names)
}
