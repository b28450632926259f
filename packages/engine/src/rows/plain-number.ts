/** A number when it is exact, else the bigint itself. */
export function plainInteger(value: bigint): number | bigint {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

/** `unscaled / 10^scale`, correctly rounded; integers beyond 2^53 stay bigint so that sums are not silently changed. */
export function decimalNumber(unscaled: bigint, scale: number): number | bigint {
  if (scale === 0) return plainInteger(unscaled)
  const number = Number(unscaled)
  const exactDivision = Number.isSafeInteger(number) && scale <= 22
  return exactDivision ? number / 10 ** scale : Number(`${unscaled}e-${scale}`)
}
