import { describe, expect, it } from 'vitest'
import { robots, sitemap } from './for-robots.ts'

describe('for search engines', () => {
  it('names the sitemap where the address is known', () => {
    expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n')
    expect(robots('https://example.vn/500-ngay/')).toContain(
      'Sitemap: https://example.vn/500-ngay/sitemap.xml',
    )
  })

  it('lists the page in both languages, under its folder', () => {
    const xml = sitemap('https://example.vn/a&b/', '2025-02-03')
    expect(xml).toContain('<loc>https://example.vn/a&amp;b/</loc><lastmod>2025-02-03</lastmod>')
    expect(xml).toContain('<loc>https://example.vn/a&amp;b/?lang=en</loc>')
  })
})
