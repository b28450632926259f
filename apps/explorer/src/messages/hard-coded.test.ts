import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type AST, parse } from 'svelte/compiler'
import { expect, it } from 'vitest'

const sources = fileURLToPath(new URL('..', import.meta.url))
/** Attributes that are read out or shown. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'alt',
  'placeholder',
  'title',
])

/** Text in a component that no language file gives: what stands in its markup, or in an attribute that is read out. */
function hardCoded(source: string): string[] {
  const found: string[] = []
  walk(parse(source, { modern: true }).fragment)
  return found

  function walk(node: unknown): void {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    const { type } = node as { type?: string }
    // The names of keys are what is printed on them.
    if (type === 'RegularElement' && (node as AST.RegularElement).name === 'kbd') return
    if (type === 'StyleDirective') return
    if (type === 'Text') note((node as AST.Text).data)
    if (type === 'ExpressionTag') return noteLiteral((node as AST.ExpressionTag).expression)
    if (type === 'Attribute') return walkAttribute(node as AST.Attribute)
    for (const value of Object.values(node)) walk(value)
  }

  function walkAttribute({ name, value }: AST.Attribute): void {
    if (spoken.has(name) && value !== true) walk(value)
  }

  function noteLiteral({ type, ...expression }: { type: string }): void {
    if (type === 'Literal') note(String((expression as { value?: unknown }).value))
  }

  function note(text: string): void {
    if (/\p{L}/u.test(text)) found.push(text.trim())
  }
}

it('no component says anything that is not in the language files', () => {
  const components = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.svelte'),
  )
  const said = components.flatMap((path) =>
    hardCoded(readFileSync(join(sources, path), 'utf8')).map((text) => `${path}: ${text}`),
  )
  expect(said).toEqual([])
})

it('finds text in markup and in what is read out, and leaves expressions and keys alone', () => {
  const source = `<p title="Hạn" class="due">Xong {'rồi'} {words.done} 3 · <kbd>Ctrl K</kbd></p>`
  expect(hardCoded(source)).toEqual(['Hạn', 'Xong', 'rồi'])
})
