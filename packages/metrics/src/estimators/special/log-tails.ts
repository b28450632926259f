/** Logarithms of P(X <= x) and P(X > x). Each keeps its relative precision where the other is nearly 1. */
export interface LogTails {
  readonly lower: number
  readonly upper: number
}

export function fromLower(lower: number): LogTails {
  return { lower, upper: complement(lower) }
}

export function fromUpper(upper: number): LogTails {
  return { lower: complement(upper), upper }
}

/** log(1 - e^log), for log <= 0. */
function complement(log: number): number {
  return log > -Math.LN2 ? Math.log(-Math.expm1(log)) : Math.log1p(-Math.exp(log))
}
