import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { leanPlot } from './lean-plot.ts'
import { noTypeScript } from './no-typescript.ts'
import { precompress } from './precompress.ts'

/**
 * Few files before the first chart: what every page needs, what draws, what views share. Each file costs its headers
 * and compresses by itself, and left alone every module that two views share is a file. The heavier analyses, and
 * what only later views share, stay with those.
 */
const chunks = [
  { name: 'core', tags: ['$initial' as const], priority: 3 },
  {
    name: 'chart',
    test: /node_modules[\\/](?:d3-|@observablehq[\\/]plot|internmap|interval-tree)/,
    minShareCount: 2,
    priority: 2,
  },
  {
    name: 'base',
    test: /explorer[\\/]src[\\/](?:shell[\\/]Drawn|(?:words|format|data|chart|component|out|state|route)[\\/](?!works-query|filter-options|progress-burn-up|facets|Choice|ViewHead|notes|brief-names|InTurn|in-turn|month-starts))|metrics[\\/]src[\\/](?!analysis|board|estimators[\\/](?!cumulate|check-percent|newcombe)|rating|listing[\\/]books)/,
    minShareCount: 2,
    priority: 1,
  },
  {
    name: 'later',
    test: /explorer[\\/]src[\\/](?:shell[\\/]Loaded|component[\\/]InTurn|state[\\/]in-turn|format[\\/]month-starts)/,
    minShareCount: 2,
    priority: 0,
  },
]

export default defineConfig({
  base: './',
  plugins: [svelte(), noTypeScript(), leanPlot(), precompress()],
  resolve: { conditions: ['@vedich/source', 'svelte', 'browser', 'module', 'import', 'default'] },
  build: {
    target: 'es2023',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  // The readers of old workbooks and of PDF are large: a worker, too, fetches them when it meets one.
  worker: { format: 'es' },
  server: { proxy: { '/api': process.env['VEDICH_API'] ?? 'http://127.0.0.1:4747' } },
})
