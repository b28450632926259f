import { MetricError } from '../../metric-error.ts'
import { told } from '../../told.ts'

/** The factors of one population's rate: numbers, or one number a group. */
export type Factors<Name extends string = string> = Readonly<Record<Name, number | readonly number[]>>

export interface DasGupta<Name extends string = string> {
  /** Each population's own rate. */
  readonly rates: readonly number[]
  /** Each population's rate if it differed from the others in this factor only. */
  readonly standardised: Readonly<Record<Name, readonly number[]>>
  /** What the factor contributes to rate i - rate j; over all factors it adds up to that gap. */
  readonly effect: (factor: Name, i: number, j: number) => number
}

/**
 * Das Gupta's decomposition of rates into any number of factors, for two or more populations. Between two, each
 * factor is set against every mixture of the others with Shapley's weights; with more, the pairwise results are
 * reconciled, so that the effects from 1 to 2 and from 2 to 3 add up to those from 1 to 3. The rate is the sum over
 * groups of the product of factors, or any function given. With shares and rates of groups as the two factors it
 * is Kitagawa's. Takes 2^(factors - 1) rates for each factor and pair of populations.
 * Das Gupta (1993), Standardization and Decomposition of Rates, US Bureau of the Census P23-186, chapters 2-6.
 * @throws MetricError (a RangeError) unless there are two populations with the same factors, of finite numbers and, in
 * the sum of products, for the same groups.
 */
export function dasGupta<Name extends string>(
  populations: readonly Factors<Name>[],
  rate: (factors: Factors<Name>) => number = sumOfProducts,
): DasGupta<Name> {
  const [first] = populations
  if (first === undefined || populations.length < 2)
    throw new MetricError('a comparison needs two populations')
  // Object.keys forgets the names' type.
  const names = Object.keys(first) as Name[]
  for (const population of populations) check(population, names)
  const standardised = names.map((name) => {
    const pairs = populations.map((own, i) => {
      return populations.map((other, j) => (i === j ? 0 : between(own, other, name, names, rate)))
    })
    return [name, reconciled(pairs)] as const
  })
  const rates = Object.fromEntries(standardised) as Record<Name, number[]>
  return {
    rates: populations.map((factors) => rate(factors)),
    standardised: rates,
    effect: (factor, i, j) => (rates[factor][i] ?? Number.NaN) - (rates[factor][j] ?? Number.NaN),
  }
}

function sumOfProducts(factors: Factors): number {
  const vectors = Object.values(factors).map((factor) => (typeof factor === 'number' ? [factor] : factor))
  const groups = Math.max(...vectors.map((vector) => vector.length))
  const uneven = vectors.find(({ length }) => length !== 1 && length !== groups)
  if (uneven !== undefined)
    throw new MetricError(`factors are given for ${groups} groups and for ${uneven.length}`)
  const product = (group: number) =>
    vectors.reduce(
      (all, vector) => all * ((vector.length === 1 ? vector[0] : vector[group]) ?? Number.NaN),
      1,
    )
  return Array.from({ length: groups }, (_, group) => product(group)).reduce((sum, term) => sum + term, 0)
}

/** The rate with one's own value of a factor, and each of the others taken from either population. */
function between<Name extends string>(
  own: Factors<Name>,
  other: Factors<Name>,
  name: Name,
  names: readonly Name[],
  rate: (factors: Factors<Name>) => number,
): number {
  const rest = names.filter((candidate) => candidate !== name)
  const mixtures = Array.from({ length: 2 ** rest.length }, (_, mixture) => {
    const taken = rest.filter((_name, place) => (mixture >> place) & 1)
    const swapped = Object.fromEntries(taken.map((factor) => [factor, other[factor]])) as Partial<
      Factors<Name>
    >
    return shapley(taken.length, names.length) * rate({ ...own, ...swapped })
  })
  return mixtures.reduce((sum, term) => sum + term, 0)
}

/** s! (k - 1 - s)! / k!, the share of orders of k factors in which these s come just before the one. */
function shapley(s: number, k: number): number {
  let choose = 1
  for (let i = 0; i < s; i += 1) choose = (choose * (k - 1 - i)) / (i + 1)
  return 1 / (k * choose)
}

/** Das Gupta (1993), formula 6.6: from rates by pairs, `pairs[i][j]` that of i beside j, to rates among all. */
function reconciled(pairs: readonly (readonly number[])[]): number[] {
  const count = pairs.length
  const sums = pairs.map((row) => row.reduce((sum, value) => sum + value, 0))
  return pairs.map((_, own) => {
    const among = pairs.map((row, i) => {
      const beside = row[own] ?? 0
      return i === own ? 0 : (sums[i] ?? 0) - beside - (count - 2) * beside
    })
    const others = among.reduce((sum, value) => sum + value, 0)
    return (sums[own] ?? 0) / (count - 1) + others / (count * (count - 1))
  })
}

function check<Name extends string>(population: Factors<Name>, names: readonly Name[]): void {
  const own = Object.keys(population)
  if (own.length !== names.length || !names.every((name) => own.includes(name)))
    throw new MetricError(`a population has the factors ${own.join(', ')}`, names)
  for (const name of names) {
    const wrong = [population[name]].flat().find((value) => !Number.isFinite(value))
    if (wrong !== undefined) throw new MetricError(`the factor ${name} cannot be ${told(wrong)}`)
  }
}
