import { describe, expect, it } from 'vitest'
import { Flights } from './flights.ts'

const patient = new AbortController().signal

describe('Flights', () => {
  it('answers questions alike once, others each', async () => {
    const flights = new Flights<number>()
    let started = 0
    const start = async () => ++started
    const asked = ['a', 'a', 'b', null, null].map((name) => flights.ask(name, patient, start))
    expect(await Promise.all(asked.map(({ answer }) => answer))).toEqual([1, 1, 2, 3, 4])
    expect(asked.map(({ isShared }) => isShared)).toEqual([false, true, false, false, false])
  })

  it('works a question out anew once it was answered', async () => {
    const flights = new Flights<number>()
    let started = 0
    await flights.ask('a', patient, async () => ++started).answer
    expect(await flights.ask('a', patient, async () => ++started).answer).toBe(2)
  })

  it('goes on while anyone waits, and stops with the last', async () => {
    const flights = new Flights<never>()
    const [first, second] = [new AbortController(), new AbortController()]
    const work: AbortSignal[] = []
    const start = ({ signal }: AbortController) => {
      work.push(signal)
      return new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason as Error)),
      )
    }
    const asked = [first, second].map(({ signal }) => flights.ask('a', signal, start).answer)
    first.abort(new Error('first left'))
    await expect(asked[0]).rejects.toThrow('first left')
    expect(work[0]?.aborted).toBe(false)
    second.abort(new Error('second left'))
    await expect(asked[1]).rejects.toThrow('second left')
    expect(work[0]?.aborted).toBe(true)
  })

  it('tells all who wait of a failure', async () => {
    const flights = new Flights<never>()
    const asked = [1, 2].map(() =>
      flights.ask('a', patient, async () => {
        throw new Error('broken')
      }),
    )
    for (const { answer } of asked) await expect(answer).rejects.toThrow('broken')
  })
})
