import { expect, it } from 'vitest'
import { type Asking, besideWith, type Told } from './beside.ts'
import { rank } from './rank.ts'
import { run } from './tasks.ts'

const rows = [
  { unit: 'u1', numerator: 18, denominator: 20, is_total: false },
  { unit: 'u2', numerator: 4, denominator: 20, is_total: false },
]
const request = { rows, draws: 200 }

/** Answers as the worker does: what goes in and comes out is copied. */
class Copying extends EventTarget {
  isEnded = false

  postMessage(asking: Asking): void {
    const { id, call } = structuredClone(asking)
    const tell = (told: Told) => {
      const data = structuredClone(told)
      if (!this.isEnded) this.dispatchEvent(new MessageEvent('message', { data }))
    }
    run(call).then(
      (answer) => tell({ id, answer }),
      (error: unknown) => tell({ id, error }),
    )
  }

  terminate(): void {
    this.isEnded = true
  }
}

function workers() {
  const started: Copying[] = []
  const start = () => {
    const made = new Copying()
    started.push(made)
    // All that is used of a worker.
    return made as unknown as Worker
  }
  return { started, beside: besideWith(start) }
}

it('answers from a worker as the function does that is called here', async () => {
  const { beside, started } = workers()
  expect(await beside('rank', [request])).toEqual(rank(request))
  const text = ['Đến ngày 03/02/2025, hoàn thành 742/942 công trình, đạt 78,77 %.', {}] as const
  const read = await beside('readReport', [...text])
  expect(read.readings.length).toBeGreaterThan(0)
  expect(read).toEqual(await besideWith(null)('readReport', [...text]))
  expect(started.length).toBe(1)
})

it('starts no worker before one is needed', () => {
  expect(workers().started).toEqual([])
})

it('hands on what the function throws', async () => {
  const wrong = [[['progress', { asOf: 'yesterday', grain: 'week' }]], []] as const
  await expect(workers().beside('answers', [...wrong])).rejects.toThrow('yesterday')
})

it('ends the work that is no longer wanted, and only that', async () => {
  const { beside, started } = workers()
  const unwanted = new AbortController()
  const stopped = beside('rank', [request], unwanted.signal)
  const other = beside('rank', [request])
  unwanted.abort(new Error('another text'))
  await expect(stopped).rejects.toThrow('another text')
  expect(await other).toEqual(rank(request))
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, false])
})

it('tells all who wait when the worker fails, and starts another for the next', async () => {
  const { beside, started } = workers()
  const lost = beside('rank', [request])
  started[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'not found' }))
  await expect(lost).rejects.toThrow('not found')
  expect(await beside('rank', [request])).toEqual(rank(request))
})
