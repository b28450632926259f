import { readdirSync, readFileSync } from 'node:fs'
import { parseNotebook, printNotebook } from '@vedich/notebook'
import { nodePage } from '@vedich/notebook/headless'
import { describe, expect, it } from 'vitest'

const page = nodePage()
const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.html'))
const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

describe('the notebooks of the campaign', () => {
  it('are four, each in both languages, cell for cell', () => {
    const stems = new Set(files.map((name) => name.replace(/\.(vi|en)\.html$/u, '')))
    expect(stems.size).toBe(4)
    for (const stem of stems) {
      const [vi, en] = ['vi', 'en'].map((code) => parseNotebook(read(`${stem}.${code}.html`), page).cells)
      expect(vi?.map(({ mode }) => mode)).toEqual(en?.map(({ mode }) => mode))
    }
  })

  it.each(files)('%s stands as Notebook Kit writes it, so that a change shows as a change', (name) => {
    expect(printNotebook(parseNotebook(read(name), page), page)).toBe(read(name))
  })

  it.each(files)('%s says that single works are illustrative', (name) => {
    expect(read(name)).toMatch(/minh hoạ|illustrative/u)
  })
})
