import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { leanPlot } from './lean-plot.ts'
import { noTypeScript } from './no-typescript.ts'
import { precompress } from './precompress.ts'

/**
 * Few files before the first chart: what every page needs, what draws, what several views share. Each file costs its
 * headers and compresses by itself, and a file of every shared module would come to a dozen.
 */
const chunks = [
  { name: 'core', tags: ['$initial' as const], priority: 3 },
  {
    name: 'chart',
    test: /node_modules[\\/](?:d3-|@observablehq[\\/]plot|internmap|interval-tree)/,
    entriesAware: true,
    entriesAwareMergeThreshold: 4000,
    priority: 2,
  },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 4000, priority: 1 },
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
  server: { proxy: { '/api': process.env['VEDICH_API'] ?? 'http://127.0.0.1:4747' } },
})
