/** 1250000 as "1.250.000". */
export function dotted(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}
