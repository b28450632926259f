import { plainColour } from './colour.ts'
import { fontStyle } from './fonts.ts'
import { withStyles } from './styled.ts'

/** A chart as it leaves the page: what it says above and below the drawing. */
export interface Picture {
  readonly svg: SVGSVGElement
  readonly title: string
  readonly subtitle: string
  readonly source: string
  /** Labels under a drawing that has none in itself, at places from 0 to 1. */
  readonly axis?: readonly AxisLabel[]
}

export interface AxisLabel {
  readonly place: number
  readonly label: string
}

const edge = 24
const size = { title: 20, subtitle: 14, source: 12 } as const
const leading = 1.35
const gap = 16
const pixelRatio = 2

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly fill: string
}

/** The chart as an SVG file that stands alone: title, drawing, source and its own fonts, in the page's colours. */
export async function svgOf({ svg, title, subtitle, source, axis = [] }: Picture): Promise<string> {
  const box = svg.getBoundingClientRect()
  const width = Math.round(box.width) + 2 * edge
  const ink = tokenColour('--ink')
  const faint = tokenColour('--ink-2')
  const above = [...paragraph(title, { top: edge, width, size: size.title, weight: 600, fill: ink })]
  above.push(
    ...paragraph(subtitle, {
      top: bottomOf(above, edge),
      width,
      size: size.subtitle,
      weight: 400,
      fill: faint,
    }),
  )
  const top = bottomOf(above, edge) + gap
  const bottom = top + box.height
  const ticks = axis.map(({ place, label }): Line => ({
    text: label,
    x: edge + place * box.width,
    y: bottom + size.source * leading,
    size: size.source,
    weight: 400,
    fill: faint,
  }))
  const below = paragraph(source, {
    top: bottomOf(ticks, bottom) + gap,
    width,
    size: size.source,
    weight: 400,
    fill: faint,
  })
  const height = Math.ceil(bottomOf(below, bottom) + edge)
  const drawing = withStyles(svg)
  // On the page, too, marks at its edges reach beyond it.
  drawing.setAttribute('overflow', 'visible')
  const place = { x: edge, y: top, width: box.width, height: box.height }
  for (const [name, value] of Object.entries(place)) drawing.setAttribute(name, String(value))
  const style = element('style', {})
  style.textContent = await fontStyle()
  const frame = element('svg', { width, height, viewBox: `0 0 ${width} ${height}` })
  frame.append(
    style,
    element('rect', { width, height, fill: tokenColour('--paper') }),
    ...[...above, ...ticks, ...below].map(textElement),
    drawing,
  )
  return new XMLSerializer().serializeToString(frame)
}

/** The same as a bitmap, twice the size of the screen's pixels so that it can be printed. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const text = await svgOf(picture)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * pixelRatio
  canvas.height = image.naturalHeight * pixelRatio
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the picture is too large')) : resolve(blob)))
  })
}

interface Paragraph extends Omit<Line, 'text' | 'x' | 'y'> {
  readonly top: number
  /** Of the whole picture. */
  readonly width: number
}

function paragraph(text: string, { top, width, ...look }: Paragraph): Line[] {
  const lines = text.split('\n').flatMap((part) => wrapped(part, look.size, width - 2 * edge))
  return lines.map((line, index) => ({
    ...look,
    text: line,
    x: edge,
    y: top + (index + 1) * look.size * leading,
  }))
}

function bottomOf(lines: readonly Line[], fallback: number): number {
  return lines.at(-1)?.y ?? fallback
}

function wrapped(text: string, fontSize: number, width: number): string[] {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null || text === '') return text === '' ? [] : [text]
  context.font = `600 ${fontSize}px ${getComputedStyle(document.body).fontFamily}`
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || context.measureText(`${last} ${word}`).width > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

function textElement({ text, x, y, size: fontSize, weight, fill }: Line): Element {
  const family = getComputedStyle(document.body).fontFamily
  const node = element('text', {
    x,
    y,
    fill,
    'font-family': family,
    'font-size': fontSize,
    'font-weight': weight,
  })
  node.textContent = text
  return node
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  return node
}

/** A colour of the page as the browser computes it in the theme that is on. */
function tokenColour(token: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${token})`
  document.body.append(probe)
  const computed = getComputedStyle(probe).color
  probe.remove()
  return plainColour(computed)
}
