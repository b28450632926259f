import { describe, expect, it } from 'vitest'
import { parsePreferences, printPreferences } from './preferences.ts'

describe('preferences', () => {
  it('are Vietnamese and the theme of the system unless told otherwise', () => {
    expect(parsePreferences('')).toEqual({ lang: 'vi', theme: 'system', campaign: null })
  })

  it('come from the URL before what was remembered', () => {
    expect(parsePreferences('?theme=light', 'dark').theme).toBe('light')
    expect(parsePreferences('', 'dark').theme).toBe('dark')
  })

  it('ignore what they do not know', () => {
    expect(parsePreferences('?lang=fr&theme=pink', 'neon')).toMatchObject({
      lang: 'vi',
      theme: 'system',
    })
  })

  it('leave the defaults out of the URL', () => {
    expect(printPreferences({ lang: 'vi', theme: 'system', campaign: null })).toBe('')
    expect(printPreferences({ lang: 'en', theme: 'dark', campaign: 'a b' })).toBe(
      '?lang=en&theme=dark&campaign=a+b',
    )
  })
})
