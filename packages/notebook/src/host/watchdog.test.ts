import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Watchdog } from './watchdog.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watch() {
  const heard = { pings: 0, silences: 0 }
  const watchdog = new Watchdog({
    silentMilliseconds: 2000,
    ping: () => (heard.pings += 1),
    onSilence: () => (heard.silences += 1),
  })
  watchdog.start()
  return { watchdog, heard }
}

describe('a watchdog', () => {
  it('speaks up once when no answer comes', () => {
    const { heard } = watch()
    vi.advanceTimersByTime(10_000)
    expect(heard).toEqual({ pings: 4, silences: 1 })
  })

  it('is quiet while there are answers', () => {
    const { watchdog, heard } = watch()
    for (let turns = 0; turns < 10; turns += 1) {
      vi.advanceTimersByTime(1000)
      watchdog.hear()
    }
    expect(heard.silences).toBe(0)
  })

  it('stops when it is told', () => {
    const { watchdog, heard } = watch()
    watchdog.stop()
    vi.advanceTimersByTime(10_000)
    expect(heard).toEqual({ pings: 0, silences: 0 })
  })
})
