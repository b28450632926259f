/** What one value of a column says about the others, as counts; a column's evidence is the sum over its distinct values. */
export type Evidence = readonly number[]

/** Adds evidence up; `length` is that of the sum of nothing. */
export function sumEvidence(length: number, evidence: Iterable<Evidence>): Evidence {
  const sum = Array.from({ length }, () => 0)
  for (const counts of evidence) {
    for (const [index, count] of counts.entries()) sum[index] = (sum[index] ?? 0) + count
  }
  return sum
}
