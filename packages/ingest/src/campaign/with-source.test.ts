import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

import { withSource } from './with-source.ts'

const entry = { path: 'sources/so 2.csv', role: 'register', columns: { code: 'Số "đăng bạ": #1' } }

describe('withSource', () => {
  it('puts the entry before the others and leaves every other letter', () => {
    const text =
      '# ours\nsources:\n  # first\n  - { path: sources/so.csv, role: register } # kept\n\ntests: []\n'
    const changed = withSource(text, entry)
    expect(changed).toBe(
      '# ours\nsources:\n  # first\n' +
        `  - { path: "sources/so 2.csv", role: register, columns: {"code":"Số \\"đăng bạ\\": #1"} }\n` +
        '  - { path: sources/so.csv, role: register } # kept\n\ntests: []\n',
    )
    expect(parse(changed)).toMatchObject({ sources: [entry, { path: 'sources/so.csv' }] })
  })

  it('lists the rest as a pattern where no source was listed', () => {
    expect(parse(withSource('id: a\n', entry))).toEqual({ id: 'a', sources: [entry, { path: 'sources/**' }] })
  })

  it('reads entries on several lines and lists in brackets', () => {
    const lines = 'sources:\n- path: a.csv\n  role: register\n'
    expect(parse(withSource(lines, entry))).toEqual({ sources: [entry, { path: 'a.csv', role: 'register' }] })
    const brackets = 'sources: [{ path: a.csv, role: register }]\n'
    expect(parse(withSource(brackets, entry))).toEqual(parse(withSource(lines, entry)))
    expect(parse(withSource('sources: []\n', entry))).toEqual({ sources: [entry] })
  })
})
