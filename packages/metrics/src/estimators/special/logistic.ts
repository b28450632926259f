/** 1 / (1 + e^-u), the probability whose logit is u; exactly 0 and 1 at the infinities. */
export function logistic(u: number): number {
  return 1 / (1 + Math.exp(-u))
}
