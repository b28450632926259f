/**
 * x' V⁻¹ x for a symmetric positive definite V, by elimination; NULL when V is singular.
 * The elimination of a positive definite matrix needs no exchange of rows.
 */
export function quadraticForm(x: readonly number[], v: readonly (readonly number[])[]): number | null {
  const rows = v.map((row, i) => [...row, x[i] ?? 0])
  const last = x.length
  let sum = 0
  for (const [i, pivotRow] of rows.entries()) {
    const pivot = pivotRow[i] ?? 0
    if (!(pivot > 1e-12 * (v[i]?.[i] ?? 0))) return null
    const rest = pivotRow[last] ?? 0
    sum += (rest * rest) / pivot
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / pivot
      for (let j = i; j <= last; j += 1) row[j] = (row[j] ?? 0) - factor * (pivotRow[j] ?? 0)
    }
  }
  return sum
}
