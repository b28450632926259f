import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { noTypeScript } from './no-typescript.ts'
import { precompress } from './precompress.ts'

export default defineConfig({
  base: './',
  plugins: [svelte(), noTypeScript(), precompress()],
  resolve: { conditions: ['@vedich/source', 'svelte', 'browser', 'module', 'import', 'default'] },
  build: { target: 'es2023', sourcemap: false, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': process.env['VEDICH_API'] ?? 'http://127.0.0.1:4747' } },
})
