import type { NotebookRun } from './run-notebook.ts'

export interface RenderOptions {
  readonly language: 'vi' | 'en'
  /** The frame, whose styles the page keeps. */
  readonly frame: string
}

/**
 * A notebook as one HTML file with its results in it. It loads nothing and runs nothing: what cells made is as
 * untrusted as the cells, and the page's policy allows no script.
 */
export function renderPage({ title, html }: NotebookRun, { language, frame }: RenderOptions): string {
  const styles = /<style>([\s\S]*?)<\/style>/u.exec(frame)?.[1] ?? ''
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${styles}
main { max-width: 824px; margin: 0 auto; padding: 24px 16px 48px }
</style>
</head>
<body>
<main>
${html.map((cell) => cell.html).join('\n')}
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
