/**
 * What code in the frame may load: nothing. Cells are evaluated, so `unsafe-eval` is allowed; scripts and event
 * handlers that stand in HTML are not.
 * @param scriptHash `sha256-…` of the one script in the frame
 */
export function framePolicy(scriptHash: string): string {
  return [
    `default-src 'none'`,
    `script-src '${scriptHash}' 'unsafe-eval'`,
    `style-src 'unsafe-inline'`,
    `img-src data: blob:`,
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}
