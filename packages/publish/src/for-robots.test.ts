import { describe, expect, it } from 'vitest'
import { robots, sitemap } from './for-robots.ts'

describe('for search engines', () => {
  it('names the sitemap where the address is known', () => {
    expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n')
    expect(robots('https://example.vn/500-ngay/')).toContain(
      'Sitemap: https://example.vn/500-ngay/sitemap.xml',
    )
  })

  it('lists the page in both languages and the pages of notebooks, under its folder', () => {
    const xml = sitemap('https://example.vn/a&b/', '2025-02-03', ['notebooks/c/mở đầu #1.vi.html'])
    expect(xml).toContain('<loc>https://example.vn/a&amp;b/</loc><lastmod>2025-02-03</lastmod>')
    expect(xml).toContain('<loc>https://example.vn/a&amp;b/?lang=en</loc>')
    expect(xml).toContain(
      '<loc>https://example.vn/a&amp;b/notebooks/c/m%E1%BB%9F%20%C4%91%E1%BA%A7u%20%231.vi.html</loc>',
    )
  })
})
