/** `robots.txt`: everything may be read. */
export function robots(url: string | undefined): string {
  const sitemapLine = url === undefined ? '' : `Sitemap: ${new URL('sitemap.xml', url).href}\n`
  return `User-agent: *\nAllow: /\n${sitemapLine}`
}

/**
 * `sitemap.xml`, which takes full addresses only: the page in both languages, and pages that need no script.
 * @param pages relative to the site
 */
export function sitemap(url: string, day: string, pages: readonly string[]): string {
  const paths = pages.map((page) => page.split('/').map(encodeURIComponent).join('/'))
  const addresses = [url, ...['?lang=en', ...paths].map((path) => new URL(path, url).href)]
  const entries = addresses.map(
    (address) => `  <url><loc>${escaped(address)}</loc><lastmod>${day}</lastmod></url>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
