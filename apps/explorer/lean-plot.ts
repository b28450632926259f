import type { Plugin } from 'vite'

/** Parts of d3 that Plot imports whole for what no view draws: maps, and ramps of colour (ours are the page's tokens). */
const left = ['d3-geo', 'd3-scale-chromatic'] as const

/** A format of numbers that Plot makes before any chart asks for it: 50 ms on a slow device. */
const eager = 'export const formatDefault = formatAuto();'
const lazy = 'let made; export const formatDefault = (value) => (made ??= formatAuto())(value);'

/**
 * Leaves those parts, a tenth of what the first page loads, out of it, and that format to who asks for it. Plot makes its identity projection and its table
 * of schemes up front; asked for another projection or a ramp, the stubs fail by name.
 */
export function leanPlot(): Plugin {
  return {
    name: 'vedich:lean-plot',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (isLeft(id) ? `\0lean:${id}` : undefined),
    transform(code, id) {
      if (!/@observablehq[\\/]plot[\\/]src[\\/]format\.js$/u.test(id)) return undefined
      if (!code.includes(eager)) throw new Error(`${id} no longer makes its format up front`)
      return { code: code.replace(eager, lazy), map: null }
    },
    async load(id) {
      const name = id.slice('\0lean:'.length)
      return isLeft(name) && id.startsWith('\0lean:') ? stubOf(Object.entries(await import(name))) : undefined
    },
  }
}

function isLeft(id: string): id is (typeof left)[number] {
  return left.some((name) => name === id)
}

function stubOf(exported: readonly (readonly [string, unknown])[]): string {
  return exported.map(([name, value]) => `export ${declarationOf(name, value)}`).join('\n')
}

function declarationOf(name: string, value: unknown): string {
  if (name === 'geoTransform') return `function ${name}(methods) { return methods }`
  if (typeof value !== 'function') return `const ${name} = []`
  return `function ${name}() { throw new Error('left out of this page: ${name}') }`
}
