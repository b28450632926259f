import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { views } from '../view/registry.ts'

interface Words {
  readonly vi: object
  readonly en: object
}

const sources = fileURLToPath(new URL('..', import.meta.url))

/** Every pair of word files, `<name>.vi.ts` beside `<name>.en.ts`, wherever it lies. */
const pairs = await Promise.all(
  readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[./\\])vi\.ts$/u.test(path))
    .map(async (path) => {
      const [vi, en] = await Promise.all([
        wordsOf(path, 'vi'),
        wordsOf(path.replace(/vi\.ts$/u, 'en.ts'), 'en'),
      ])
      return [relative(sources, join(sources, path)).replace(/\.?vi\.ts$/u, ''), { vi, en }] as [
        string,
        Words,
      ]
    }),
)

async function wordsOf(path: string, code: 'vi' | 'en'): Promise<object> {
  const file = (await import(/* @vite-ignore */ join(sources, path))) as Record<string, unknown>
  const words = file[code]
  if (typeof words !== 'object' || words === null) throw new Error(`${dirname(path)}: no words in ${code}`)
  return words
}

/** Every message by its path; a message with parts is asked with the name of each part in its place. */
function leaves(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]])
  if (typeof words === 'function') {
    const parts = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
    // What depends on its parts may say nothing of some of them.
    return new Map([[path, (words as (parts: object) => string)(parts) || '–']])
  }
  return new Map(
    Object.entries(words as object).flatMap(([name, value]) => [...leaves(value, `${path}.${name}`)]),
  )
}

function partsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/gu) ?? [])].toSorted()
}

describe.each(pairs)('the words of %s', (_, { vi: vietnamese, en: english }) => {
  const here = leaves(vietnamese)
  const there = leaves(english)

  it('are all there in both languages', () => {
    expect([...there.keys()].toSorted()).toEqual([...here.keys()].toSorted())
    expect([...here.values(), ...there.values()].filter((text) => text.trim() === '')).toEqual([])
  })

  it('say the same parts in both', () => {
    const unlike = [...here].filter(
      ([path, text]) => partsOf(text).join() !== partsOf(there.get(path) ?? '').join(),
    )
    expect(unlike.map(([path]) => path)).toEqual([])
  })
})

it('every folder of words is read', () => {
  expect(pairs.length).toBeGreaterThan(10)
})

it('every view has a name in both languages', () => {
  for (const { label } of views) expect(Object.values(label).every((text) => text.length > 1)).toBe(true)
})
