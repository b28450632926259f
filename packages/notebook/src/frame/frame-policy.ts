/**
 * What code in the frame may load: nothing. Cells are evaluated, so `unsafe-eval` is allowed; scripts and event
 * handlers that stand in HTML are not.
 * @param hashOf `sha256-…` of a text
 */
export function framePolicy(script: string, hashOf: (text: string) => string): string {
  const marks = Array.from({ length: mostMarks }, (_, place) => `'${hashOf(`::${place + 1}`)}'`)
  return [
    `default-src 'none'`,
    `script-src '${hashOf(script)}' 'unsafe-eval'`,
    `script-src-attr 'unsafe-hashes' ${marks.join(' ')}`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob:`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

/** htl and Inputs write `onclick=::1` for a moment, before they put the function there; that text never runs. */
const mostMarks = 32
