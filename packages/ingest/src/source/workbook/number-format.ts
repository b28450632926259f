/** What a number format makes of a number, as far as the meaning of the number depends on it. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  /** A code shown with leading zeros: `00000`. */
  | { readonly kind: 'padded'; readonly digits: number }

/** Formats that a workbook names by number alone (ECMA-376 part 1, 18.8.30). */
const builtIn: ReadonlyMap<number, NumberFormat> = new Map<number, NumberFormat>([
  [9, { kind: 'percent' }],
  [10, { kind: 'percent' }],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map(
    (id) => [id, { kind: 'date' }] as const,
  ),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, { kind: 'time' }] as const),
])

const plain: NumberFormat = { kind: 'plain' }

/** The format of a number format id that has no code of its own in the file. */
export function builtInFormat(id: number): NumberFormat {
  return builtIn.get(id) ?? plain
}

/** Reads a format code, as `dd/mm/yyyy;@`, `0.00%`, `[$-42A]d mmmm yyyy`, `00000`; the part for positive numbers decides. */
export function parseFormat(code: string): NumberFormat {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .split(';')[0]
  if (bare === undefined || /general/iu.test(bare)) return plain
  if (bare.includes('%')) return { kind: 'percent' }
  if (/[yd]|m{3}/iu.test(bare) || /^m+$/iu.test(bare)) return { kind: 'date' }
  if (/[hs]/iu.test(bare)) return { kind: 'time' }
  const zeros = /^0{2,}$/u.exec(bare.trim())
  return zeros ? { kind: 'padded', digits: zeros[0].length } : plain
}
