/**
 * The root of a rising function by Newton's method, halving the bracket where a step would leave it. Meant for
 * logarithms of tail probabilities, which are nearly all concave, so that a handful of steps suffice.
 */
export function solveRising(
  at: (u: number) => { readonly value: number; readonly slope: number },
  start: number,
): number {
  let low = -Infinity
  let high = Infinity
  let u = start
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = at(u)
    if (value < 0) low = u
    else high = u
    const next = between(u - value / slope, low, high)
    if (Math.abs(next - u) <= close * Math.max(1, Math.abs(u))) return next
    u = next
  }
  return u
}

/** Newton's error is about the square of its last step. */
const close = 1e-11

/** A side not yet bracketed is searched in steps no longer than this. */
const stride = 50

function between(next: number, low: number, high: number): number {
  if (next >= low && next <= high) return next
  if (low === -Infinity) return high - stride
  if (high === Infinity) return low + stride
  return low + (high - low) / 2
}
