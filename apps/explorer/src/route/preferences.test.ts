import { describe, expect, it } from 'vitest'
import { parsePreferences, printPreferences } from './preferences.ts'

describe('preferences', () => {
  it('are Vietnamese and the theme of the system unless told otherwise', () => {
    expect(parsePreferences('')).toEqual({ lang: 'vi', theme: 'system', contrast: 'system', campaign: null })
  })

  it('come from the URL before what was remembered', () => {
    expect(parsePreferences('?theme=light', { theme: 'dark' }).theme).toBe('light')
    expect(parsePreferences('', { theme: 'dark' }).theme).toBe('dark')
    expect(parsePreferences('?theme=dark', { contrast: 'more' }).contrast).toBe('more')
  })

  it('ignore what they do not know', () => {
    expect(parsePreferences('?lang=fr&theme=pink&contrast=none', { theme: 'neon' })).toMatchObject({
      lang: 'vi',
      theme: 'system',
      contrast: 'system',
    })
  })

  it('leave the defaults out of the URL', () => {
    expect(printPreferences({ lang: 'vi', theme: 'system', contrast: 'system', campaign: null })).toBe('')
    expect(printPreferences({ lang: 'en', theme: 'dark', contrast: 'more', campaign: 'a b' })).toBe(
      '?lang=en&theme=dark&contrast=more&campaign=a+b',
    )
  })
})
