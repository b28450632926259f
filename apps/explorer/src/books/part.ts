export const parts = ['runs', 'files', 'rejected', 'flagged', 'gaps', 'drift', 'tests', 'dictionary'] as const

/** A part of the page about the data. */
export type Part = (typeof parts)[number]

/** The part that `?part=` names; the runs when it names none. */
export function partOf(params: URLSearchParams): Part {
  const wanted = params.get('part')
  return parts.find((part) => part === wanted) ?? 'runs'
}
