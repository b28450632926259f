import { describe, expect, it, vi } from 'vitest'
import { keeper } from './keeper.ts'

describe('a keeper', () => {
  it('loads once for an owner and a key', async () => {
    const keep = keeper<string>()
    const load = vi.fn(() => Promise.resolve('weeks'))
    const register = {}
    expect(await keep(register, 'city', load)).toBe('weeks')
    expect(await keep(register, 'city', load)).toBe('weeks')
    expect(load).toHaveBeenCalledTimes(1)
    await keep(register, 'grassroots', load)
    await keep({}, 'city', load)
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('asks once while the answer is on its way', async () => {
    const keep = keeper<number>()
    const load = vi.fn(() => Promise.resolve(1))
    const register = {}
    await Promise.all([keep(register, '', load), keep(register, '', load)])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('tries again what failed', async () => {
    const keep = keeper<string>()
    const register = {}
    await expect(keep(register, '', () => Promise.reject(new Error('no server')))).rejects.toThrow(
      'no server',
    )
    expect(await keep(register, '', () => Promise.resolve('there'))).toBe('there')
  })

  it('forgets what was not looked at for longest', async () => {
    const keep = keeper<string>(2)
    const register = {}
    const load = vi.fn(() => Promise.resolve(''))
    for (const key of ['a', 'b', 'a', 'c']) await keep(register, key, load)
    expect(load).toHaveBeenCalledTimes(3)
    await keep(register, 'a', load)
    expect(load).toHaveBeenCalledTimes(3)
    await keep(register, 'b', load)
    expect(load).toHaveBeenCalledTimes(4)
  })
})
