import { plot, type PlotOptions } from '@observablehq/plot'
import { JSDOM } from 'jsdom'

const { document } = new JSDOM('').window

/** A chart as text, a line an element, so that a change of the drawing can be read as a difference. */
export function svgOf(draw: (width: number) => PlotOptions, width: number): string {
  const drawn = plot({ ...draw(width), width, document })
  drawn.querySelector('style')?.remove()
  const text = drawn.outerHTML
  // Plot numbers its clips over all charts that a process draws.
  const clips = [...new Set(text.match(/plot-clip-\d+/gu))]
  const renamed = clips.reduce(
    (result, clip, place) => result.replaceAll(new RegExp(`${clip}\\b`, 'gu'), `clip-${place + 1}`),
    text,
  )
  return `${rounded(renamed).replaceAll('><', '>\n<')}\n`
}

/** No eye sees the third place of a pixel, and not every machine computes it alike. */
function rounded(text: string): string {
  return text.replaceAll(/-?\d+\.\d{3,}/gu, (number) => String(Number(Number(number).toFixed(2))))
}
