import type { Site } from '@vedich/explorer/site'
import { expect, it } from 'vitest'
import { pageHtml } from './page-html.ts'

const site: Site = {
  version: 1,
  id: '</script><script>alert(1)</script>',
  day: '2025-02-03',
  first: 'baked/first.bin',
  index: 'baked/index.bin',
  notebooks: null,
  database: null,
}

it('puts the description of the site into the page, where no text can end the element', () => {
  const html = pageHtml('<html><head><meta charset="utf-8" /></head><body></body></html>', site)
  const data = /<script type="application\/json" id="vedich-site">(.*?)<\/script>/su.exec(html)?.[1]
  expect(JSON.parse(data ?? '')).toEqual(site)
  expect(html.match(/<script/gu)).toHaveLength(1)
  expect(html).toContain('http-equiv="Content-Security-Policy"')
})
