let embedded: Promise<string> | undefined

/** The page's fonts as CSS that holds the files themselves, so that a picture looks the same anywhere. */
export function fontStyle(): Promise<string> {
  return (embedded ??= Promise.all(faces().map(embed)).then((rules) => rules.join('\n')))
}

function faces(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
}

async function embed(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("([^"]+)"\)/.exec(rule.style.getPropertyValue('src'))?.[1]
  if (source === undefined) return ''
  const base = rule.parentStyleSheet?.href ?? document.baseURI
  const bytes = new Uint8Array(await (await fetch(new URL(source, base))).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  const family = rule.style.getPropertyValue('font-family')
  const range = rule.style.getPropertyValue('unicode-range')
  return `@font-face{font-family:${family};font-weight:200 900;unicode-range:${range};src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`
}
