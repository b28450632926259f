import { describe, expect, it } from 'vitest'
import { Turnstile } from './turnstile.ts'

const patient = new AbortController().signal

describe('Turnstile', () => {
  it('lets in as many as there are places, the others in order', async () => {
    const turnstile = new Turnstile(2, 10)
    const order: number[] = []
    const leaveFirst = await turnstile.enter(patient)
    await turnstile.enter(patient)
    const third = turnstile.enter(patient).then((leave) => (order.push(3), leave))
    const fourth = turnstile.enter(patient).then((leave) => (order.push(4), leave))
    expect(turnstile.count()).toEqual({ running: 2, waiting: 2 })

    leaveFirst()
    const leaveThird = await third
    expect(order).toEqual([3])
    leaveThird()
    await fourth
    expect(order).toEqual([3, 4])
    expect(turnstile.count()).toEqual({ running: 2, waiting: 0 })
  })

  it('gives a place away once, however often one leaves', async () => {
    const turnstile = new Turnstile(1, 10)
    const leave = await turnstile.enter(patient)
    leave()
    leave()
    expect(turnstile.count()).toEqual({ running: 0, waiting: 0 })
  })

  it('turns away whoever finds the line full', async () => {
    const turnstile = new Turnstile(1, 0)
    await turnstile.enter(patient)
    await expect(turnstile.enter(patient)).rejects.toMatchObject({ status: 503 })
  })

  it('forgets whoever gives up waiting', async () => {
    const turnstile = new Turnstile(1, 1)
    await turnstile.enter(patient)
    const controller = new AbortController()
    const waiting = turnstile.enter(controller.signal)
    controller.abort(new Error('gave up'))
    await expect(waiting).rejects.toThrow('gave up')
    expect(turnstile.count()).toEqual({ running: 1, waiting: 0 })
  })
})
