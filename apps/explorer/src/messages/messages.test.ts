import { describe, expect, it } from 'vitest'
import { messages as audit } from '../audit/messages.ts'
import { messages as awards } from '../awards/messages.ts'
import { messages as books } from '../books/messages.ts'
import { messages as explore } from '../explore/messages.ts'
import { messages as out } from '../out/messages.ts'
import { messages as overview } from '../overview/messages.ts'
import { messages as palette } from '../palette/messages.ts'
import { messages as units } from '../units/messages.ts'
import { messages as works } from '../works/messages.ts'
import { views } from '../view/registry.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

const all = { page: { vi, en }, audit, awards, books, explore, out, overview, palette, units, works }

/** Every message by its path; a message with parts is asked with the name of each part in its place. */
function leaves(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]])
  if (typeof words === 'function') {
    const parts = new Proxy({}, { get: (_, name) => `{${String(name)}}` })
    return new Map([[path, String((words as (parts: object) => string)(parts))]])
  }
  return new Map(
    Object.entries(words as object).flatMap(([name, value]) => [...leaves(value, `${path}.${name}`)]),
  )
}

function partsOf(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/gu) ?? [])].toSorted()
}

describe.each(Object.entries(all))('the words of %s', (_, { vi: vietnamese, en: english }) => {
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

it('every view has a name in both languages', () => {
  for (const { label } of views) expect(Object.values(label).every((text) => text.length > 1)).toBe(true)
})
