/**
 * b0 + a1 / (b1 + a2 / (b2 + …)) by Lentz's method as modified by Thompson & Barnett (1986), J. Comput. Phys.
 * 64:490. `term(j)` gives [a, b] of level j >= 1.
 */
export function continuedFraction(b0: number, term: (level: number) => readonly [number, number]): number {
  let value = b0 === 0 ? tiny : b0
  let c = value
  let d = 0
  for (let level = 1; level <= deepest; level += 1) {
    const [a, b] = term(level)
    d = 1 / nonZero(b + a * d)
    c = nonZero(b + a / c)
    value *= c * d
    if (Math.abs(c * d - 1) <= 2 * Number.EPSILON) break
  }
  return value
}

const tiny = 1e-300

/** The fractions here need about as many levels as the root of their larger parameter. */
const deepest = 1_000_000

function nonZero(x: number): number {
  return x === 0 ? tiny : x
}
