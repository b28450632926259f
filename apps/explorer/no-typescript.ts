import type { Plugin } from 'vite'

/**
 * Leaves the TypeScript compiler, 1 MB compressed, out of the page. Notebook Kit imports it for cells in
 * TypeScript, which are refused before they could reach it.
 */
export function noTypeScript(): Plugin {
  const stub = '\0no-typescript'
  const names = [
    'transpile',
    'createProgram',
    'createSourceFile',
    'isClassExpression',
    'isFunctionExpression',
  ]
  names.push('isParenthesizedExpression', 'isExpressionStatement')
  return {
    name: 'vedich:no-typescript',
    enforce: 'pre',
    resolveId: (id) => (id === 'typescript' ? stub : undefined),
    load(id) {
      if (id !== stub) return undefined
      const functions = names.map(
        (name) => `export function ${name}() { throw new SyntaxError('no TypeScript') }`,
      )
      return `export const ModuleKind = {}, ScriptTarget = {}\n${functions.join('\n')}\n`
    },
  }
}
