/** Compressions in the order of our liking; zstd would be the first, but Node 20 has none. */
export const encodings = ['br', 'gzip'] as const

export type Encoding = (typeof encodings)[number]

/** Those that an `Accept-Encoding` names and does not refuse, the best first. */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const named = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      return [name, !parameters.some((parameter) => /^q=0(\.0*)?$/u.test(parameter))]
    }),
  )
  return encodings.filter((encoding) => named.get(encoding) === true)
}
