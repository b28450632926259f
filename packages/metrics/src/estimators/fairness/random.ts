/** A source of numbers between 0 and 1, the same for the same seed everywhere: Jenkins's sfc32. */
export function seeded(seed: number): () => number {
  let [a, b, c, counter] = [seed | 0, 0x9e3779b9, 0x243f6a88, 1]
  const next = () => {
    const result = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    return ((result >>> 0) + 0.5) / 2 ** 32
  }
  // The first numbers still resemble the seed.
  for (let round = 0; round < 15; round += 1) next()
  return next
}

/**
 * The log-odds of a draw from Beta(a, b): of one gamma draw to another. Draws that are all but 0 or 1, as of units that do
 * all or nothing, are told apart.
 */
export function drawLogOdds(random: () => number, a: number, b: number): number {
  return drawLogGamma(random, a) - drawLogGamma(random, b)
}

/** The logarithm of a gamma draw. Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26:363. */
function drawLogGamma(random: () => number, shape: number): number {
  if (shape < 1) return drawLogGamma(random, shape + 1) + Math.log(random()) / shape
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = drawNormal(random)
    const v = (1 + c * z) ** 3
    if (v > 0 && Math.log(random()) < (z * z) / 2 + d * (1 - v + Math.log(v))) return Math.log(d * v)
  }
}

/** Box & Muller (1958). */
function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
}
