/**
 * x log(x / m) + m - x for x >= 0 and m > 0: half the Poisson deviance of x from its mean m. Near x = m the
 * usual form cancels to nothing, so it is a series in v = (x - m) / (x + m) there.
 * Loader (2000), Fast and accurate computation of binomial probabilities.
 */
export function halfDeviance(x: number, m: number): number {
  if (x === 0) return m
  const difference = x - m
  if (Math.abs(difference) > 0.1 * (x + m)) return x * Math.log(x / m) - difference
  const v = difference / (x + m)
  let sum = difference * v
  let power = 2 * x * v
  for (let j = 3; ; j += 2) {
    power *= v * v
    const next = sum + power / j
    if (next === sum) return sum
    sum = next
  }
}
