import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { framePolicy } from '../src/frame/frame-policy.ts'

const source = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')

/** The frame that cells run in: one HTML file that loads nothing. */
export async function buildFrame(): Promise<string> {
  const { script, styles } = await bundle(join(source, 'frame', 'main.ts'))
  // The letters that would end the element, in the only places they can stand: strings and comments.
  const inline = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${framePolicy(inline, hashOf)}">
<meta http-equiv="x-dns-prefetch-control" content="off">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vedich</title>
<style>${styles}</style>
</head>
<body>
<main></main>
<script type="module">${inline}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** One script and one style sheet of an entry and all it imports. */
export async function bundle(entry: string): Promise<{ script: string; styles: string }> {
  const result = (await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    plugins: [notebookKit()],
    resolve: { conditions: ['@vedich/source', 'browser', 'module', 'import', 'default'] },
    build: {
      write: false,
      target: 'es2023',
      assetsInlineLimit: Infinity,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: { input: entry, output: { format: 'es', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput
  const chunks = result.output.filter((file) => file.type === 'chunk')
  const [chunk] = chunks
  if (chunk === undefined || chunks.length > 1) throw new Error(`expected one script, got ${chunks.length}`)
  const sheets = result.output.flatMap((file) =>
    file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
  )
  return { script: chunk.code, styles: sheets.join('\n') }
}

/** Finds single modules of Notebook Kit, which all together would bring the TypeScript compiler and a CDN. */
function notebookKit(): Plugin {
  const require = createRequire(import.meta.url)
  const dist = dirname(dirname(require.resolve('@observablehq/notebook-kit/index.css')))
  const runtime = join(dist, 'runtime')
  const modules: Readonly<Record<string, string>> = {
    'notebook-kit:define': join(runtime, 'define.js'),
    'notebook-kit:display': join(runtime, 'display.js'),
    'notebook-kit:generators': join(runtime, 'stdlib', 'generators', 'index.js'),
    'notebook-kit:md': join(runtime, 'stdlib', 'md.js'),
    'notebook-kit:mutable': join(runtime, 'stdlib', 'mutable.js'),
  }
  const plain = '\0plain-code'
  return {
    name: 'notebook-kit',
    enforce: 'pre',
    resolveId(id, importer) {
      // Colouring the code in Markdown would bring six parsers.
      if (id === './highlight.js' && importer?.startsWith(runtime)) return plain
      return modules[id]
    },
    load: (id) => (id === plain ? 'export function highlight() {}' : undefined),
  }
}
