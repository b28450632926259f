import { afterEach, describe, expect, it, vi } from 'vitest'
import { whenIdle } from './when-idle.ts'

/** A page that has so many milliseconds to spare before each frame, in turn. */
function frames(...spare: readonly number[]) {
  const asked = vi.fn((callback: IdleRequestCallback) => {
    const left = spare[Math.min(asked.mock.calls.length - 1, spare.length - 1)] ?? 0
    queueMicrotask(() => callback({ didTimeout: false, timeRemaining: () => left }))
    return 0
  })
  vi.stubGlobal('requestIdleCallback', asked)
  return asked
}

describe('the next moment to spare', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is the first that is long enough', async () => {
    const asked = frames(2, 5, 9)
    await whenIdle(8)
    expect(asked).toHaveBeenCalledTimes(3)
  })

  it('comes all the same on a page that never has one', async () => {
    const asked = frames(1)
    await whenIdle(8)
    expect(asked.mock.calls.length).toBeLessThan(60)
  })

  it('comes all the same where the browser was never idle', async () => {
    vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) =>
      queueMicrotask(() => callback({ didTimeout: true, timeRemaining: () => 0 })),
    )
    await expect(whenIdle(8)).resolves.toBeUndefined()
  })

  it('is any in a browser that does not tell', async () => {
    vi.stubGlobal('requestIdleCallback', undefined)
    delete (globalThis as { requestIdleCallback?: unknown }).requestIdleCallback
    await expect(whenIdle(8)).resolves.toBeUndefined()
  })
})
