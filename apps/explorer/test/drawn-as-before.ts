import { join } from 'node:path'

import type { PlotOptions } from '@observablehq/plot'
import { describe, expect, it } from 'vitest'

import { svgOf } from './svg-of.ts'

/**
 * Compares charts at the width of a phone and of a page with their pictures in `drawn/` beside the test. `npx vitest
 * run --project unit apps/explorer/src -u` draws them anew; look at what changed.
 */
export function drawnAsBefore(
  folder: string,
  charts: Readonly<Record<string, (width: number) => PlotOptions>>,
): void {
  describe.each(Object.entries(charts))('%s', (name, draw) => {
    it.each([358, 1200])('is drawn as before at %d px', async (width) => {
      const file = `${name.replaceAll(/\W+/gu, '-')}-${width}.svg`
      await expect(svgOf(draw, width)).toMatchFileSnapshot(join(folder, 'drawn', file))
    })
  })
}
