import { plainColour } from './colour.ts'

const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'visibility',
] as const

/** A copy of a drawing that needs no style sheet: each element carries what the page's styles make of it. */
export function withStyles(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement
  dress(svg, copy)
  for (const pattern of patternsOf(copy)) copy.prepend(pattern)
  return copy
}

function dress(original: Element, copy: Element): void {
  const computed = getComputedStyle(original)
  copy.removeAttribute('style')
  for (const name of carried) copy.setAttribute(name, exported(computed.getPropertyValue(name)))
  const kept = [...copy.children]
  for (const [index, child] of [...original.children].entries()) {
    const twin = kept[index]
    if (twin === undefined) continue
    if (child instanceof SVGStyleElement) twin.remove()
    else dress(child, twin)
  }
}

/** The page's patterns that the drawing refers to. */
function patternsOf(copy: Element): Element[] {
  const text = copy.outerHTML
  return [...document.querySelectorAll('pattern[id]')]
    .filter(({ id }) => text.includes(`#${id}`))
    .map((pattern) => {
      const twin = pattern.cloneNode(true) as Element
      dress(pattern, twin)
      const defs = document.createElementNS('http://www.w3.org/2000/svg', 'defs')
      defs.append(twin)
      return defs
    })
}

/** The browser gives a reference with the page's whole address; outside of the page only its end means something. */
function exported(value: string): string {
  return plainColour(value).replace(/url\("?[^")]*#([^")]+)"?\)/g, 'url(#$1)')
}
