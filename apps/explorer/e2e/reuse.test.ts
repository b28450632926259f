import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'vite'
import { launchChromium, openPage } from './support/chromium.ts'
import { root, type Served } from './support/served.ts'
import { serveFolder } from './support/static-host.ts'

/** What a page takes along with the metrics, minified, in bytes. */
const most = 60_000

/** Bundles what a file imports of the sources, as a page would, without mosaic-sql. */
async function bundled(code: string): Promise<string> {
  const entry = 'virtual:entry'
  const made = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { conditions: ['@vedich/source'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? `${root}entry.ts` : undefined),
        load: (id) => (id === `${root}entry.ts` ? code : undefined),
      },
    ],
    build: {
      write: false,
      rollupOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: ['@uwdata/mosaic-sql'],
        output: { format: 'es', minify: true },
      },
    },
  })
  const [first] = [made].flat()
  const [chunk] = first !== undefined && 'output' in first ? first.output : []
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled')
  return chunk.code
}

describe('a page that reuses the metrics', () => {
  it.each([
    ['all estimators', `export * from '@vedich/metrics/estimators'`],
    [
      'the catalogue and what asks it',
      `export { defineMetric, dimensions, estimate, findMetric, metrics, query } from '@vedich/metrics'`,
    ],
    [
      'the catalogue with the estimators of a page',
      `export { aalenJohansen, clopperPearson, estimate, findMetric, kitagawa, query, xmr } from '@vedich/metrics'`,
    ],
  ])(`takes %s along in less than ${most} bytes`, async (_, code) => {
    const bytes = Buffer.byteLength(await bundled(code))
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(most)
  })

  it('takes along an estimator alone, and no SQL with it', async () => {
    const code = await bundled(`export { wilson } from '@vedich/metrics'`)
    expect(code).not.toContain('mosaic')
    expect(Buffer.byteLength(code)).toBeLessThan(3000)
  })
})

describe('the page of the tutorial', () => {
  let host: Served
  beforeAll(async () => {
    host = await serveFolder(fileURLToPath(new URL(`file://${root}`)), '')
  })
  afterAll(() => host.stop())

  it('tells the interval as counts are typed, and what cannot be', async () => {
    const browser = await launchChromium()
    const { page, errors } = await openPage(browser, `${host.url}docs/examples/interval.html`)
    try {
      const said = page.getByRole('status')
      await said.getByText('56.34 %, from 44.77 % to 67.25 %').waitFor()
      await page.getByLabel('Completed').fill('80')
      await said.getByText('80 of 71 is not a proportion; allowed: 0 <= x <= n').waitFor()
      await page.getByLabel('Completed').fill('0')
      await page.getByLabel('of', { exact: true }).fill('0')
      await said.getByText('Nothing was registered').waitFor()
      expect(errors).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
