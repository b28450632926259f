import { type Site, siteElement } from '@vedich/explorer/site'

/** What the page may do: everything from its own host, WebAssembly, and nothing else. */
const policy = [
  `default-src 'self'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `worker-src 'self' blob:`,
  `connect-src 'self' blob:`,
  `base-uri 'none'`,
  `object-src 'none'`,
].join('; ')

/** The explorer's page with what it needs to know to do without a server. */
export function pageHtml(html: string, site: Site): string {
  const data = JSON.stringify(site).replaceAll('<', String.raw`\u003c`)
  return html
    .replace(
      /<meta charset="utf-8"\s*\/?>/u,
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace(
      '</head>',
      () =>
        `  <link rel="preload" href="./${site.first}" as="fetch" crossorigin="anonymous" />\n` +
        `    <script type="application/json" id="${siteElement}">${data}</script>\n  </head>`,
    )
}
