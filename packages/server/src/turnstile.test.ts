import { describe, expect, it } from 'vitest'
import { Turnstile } from './turnstile.ts'

const patient = new AbortController()

describe('Turnstile', () => {
  let now = 0
  const turnstileOf = (places: number, waiting = 10, waitingPerClient = waiting) =>
    new Turnstile({ places, waiting, waitingPerClient, aside: 1, patience: 150 }, () => now)

  it('lets in as many as there are places, the others in order', async () => {
    const turnstile = turnstileOf(2)
    const order: number[] = []
    const first = await turnstile.enter('a', patient)
    await turnstile.enter('a', patient)
    const third = turnstile.enter('a', patient).then((pass) => (order.push(3), pass))
    const fourth = turnstile.enter('a', patient).then((pass) => (order.push(4), pass))
    expect(turnstile.count()).toEqual({ running: 2, waiting: 2 })

    first.leave()
    const pass = await third
    expect(order).toEqual([3])
    pass.leave()
    await fourth
    expect(order).toEqual([3, 4])
    expect(turnstile.count()).toEqual({ running: 2, waiting: 0 })
  })

  it('lets clients take turns, however much one of them asks', async () => {
    const turnstile = turnstileOf(1)
    const order: string[] = []
    let pass = await turnstile.enter('greedy', patient)
    const enter = async (client: string) => {
      pass = await turnstile.enter(client, patient)
      order.push(client)
    }
    const entering = ['greedy', 'greedy', 'greedy', 'b', 'c', 'b'].map(enter)
    while (turnstile.count().waiting > 0) {
      pass.leave()
      await Promise.resolve()
      await Promise.race(entering.slice(order.length))
    }
    await Promise.all(entering)
    expect(order).toEqual(['greedy', 'b', 'c', 'greedy', 'b', 'greedy'])
  })

  it('prefers whoever holds no place', async () => {
    const turnstile = turnstileOf(2)
    const { leave } = await turnstile.enter('greedy', patient)
    await turnstile.enter('greedy', patient)
    const order: string[] = []
    const waiting = ['greedy', 'modest'].map((client) =>
      turnstile.enter(client, patient).then(() => order.push(client)),
    )
    leave()
    await waiting[1]
    expect(order).toEqual(['modest'])
  })

  it('gives a place away once, however often one leaves', async () => {
    const turnstile = turnstileOf(1)
    const { leave } = await turnstile.enter('a', patient)
    leave()
    leave()
    expect(turnstile.count()).toEqual({ running: 0, waiting: 0 })
  })

  it('turns away whoever finds the line full', async () => {
    const turnstile = turnstileOf(1, 0)
    await turnstile.enter('a', patient)
    await expect(turnstile.enter('a', patient)).rejects.toMatchObject({ status: 503 })
  })

  it('keeps room in the line for others', async () => {
    const turnstile = turnstileOf(1, 10, 1)
    const { leave } = await turnstile.enter('a', patient)
    const waiting = turnstile.enter('a', patient)
    await expect(turnstile.enter('a', patient)).rejects.toMatchObject({ status: 503 })
    const other = turnstile.enter('b', patient)
    leave()
    ;(await waiting).leave()
    await expect(other).resolves.toHaveProperty('leave')
  })

  it('lets the next one in when a question takes long, as far as there is room', async () => {
    const turnstile = turnstileOf(1)
    const long = await turnstile.enter('a', patient)
    const next = turnstile.enter('b', patient)
    long.takeLong()
    const second = await next
    expect(turnstile.count()).toEqual({ running: 2, waiting: 0 })
    second.takeLong()
    expect(turnstile.count()).toEqual({ running: 2, waiting: 0 })
    long.leave()
    long.takeLong()
    await turnstile.enter('c', patient)
    expect(turnstile.count()).toEqual({ running: 2, waiting: 0 })
  })

  describe('without room aside', () => {
    const enterLong = async (turnstile: Turnstile, client: string) => {
      const abort = new AbortController()
      const pass = await turnstile.enter(client, abort)
      pass.takeLong()
      return { ...pass, signal: abort.signal }
    }

    it('lets long questions go on until others wait, then stops the longest', async () => {
      const turnstile = turnstileOf(1)
      const first = await enterLong(turnstile, 'a')
      now += 100
      const second = await enterLong(turnstile, 'b')
      now += 100
      expect([first.signal.aborted, second.signal.aborted]).toEqual([false, false])
      await turnstile.enter('c', patient)
      expect(first.signal.reason).toMatchObject({ status: 503 })
      expect(second.signal.aborted).toBe(false)
      first.leave()
      expect(turnstile.count()).toEqual({ running: 2, waiting: 0 })
    })

    it('stops none for its own client', async () => {
      const turnstile = turnstileOf(1)
      const running = [await enterLong(turnstile, 'a'), await enterLong(turnstile, 'a')]
      now += 1000
      void turnstile.enter('a', patient)
      expect(turnstile.count()).toEqual({ running: 2, waiting: 1 })
      await turnstile.enter('b', patient)
      expect(running.map(({ signal }) => signal.aborted)).toEqual([true, false])
    })

    it('is the less patient the more wait', async () => {
      const turnstile = turnstileOf(1)
      const first = await enterLong(turnstile, 'a')
      const second = await enterLong(turnstile, 'b')
      now += 60
      void turnstile.enter('c', patient)
      void turnstile.enter('d', patient)
      second.takeLong()
      expect(first.signal.aborted).toBe(false)
      void turnstile.enter('e', patient)
      expect(first.signal.aborted).toBe(true)
    })

    it('spares a client that asks a long question once in a while', async () => {
      const turnstile = turnstileOf(1)
      const { leave } = await enterLong(turnstile, 'attacker')
      now += 3000
      leave()
      const analyst = await enterLong(turnstile, 'analyst')
      for (let round = 0; round < 3; round++) {
        const attack = await enterLong(turnstile, 'attacker')
        now += 2000
        const reader = await turnstile.enter('reader', patient)
        reader.leave()
        expect([attack.signal.aborted, analyst.signal.aborted]).toEqual([true, false])
      }
    })
  })

  it('forgets whoever gives up waiting', async () => {
    const turnstile = turnstileOf(1, 1)
    await turnstile.enter('a', patient)
    const controller = new AbortController()
    const waiting = turnstile.enter('a', controller)
    controller.abort(new Error('gave up'))
    await expect(waiting).rejects.toThrow('gave up')
    expect(turnstile.count()).toEqual({ running: 1, waiting: 0 })
  })
})
