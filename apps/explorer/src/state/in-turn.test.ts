import { expect, it } from 'vitest'
import { turns } from './in-turn.ts'

/** Does what takes so many milliseconds each, in turn; `task` stands where the browser comes in between. */
async function doneIn(turn: () => Promise<void>, clock: { now: number }, taken: Record<string, number>) {
  const heard: string[] = []
  const asked = Object.entries(taken).map(async ([name, milliseconds]) => {
    await turn()
    heard.push(name)
    clock.now += milliseconds
    setTimeout(() => heard.push('task'))
  })
  expect(heard).toEqual([])
  await Promise.all(asked)
  return heard
}

it('does what was asked in its order, many quick things in one task', async () => {
  const clock = { now: 0 }
  const turn = turns(() => clock.now)
  expect(await doneIn(turn, clock, { first: 10, second: 10, third: 10 })).toEqual([
    'first',
    'second',
    'third',
  ])
})

it('gives what follows a long one a task of its own', async () => {
  const clock = { now: 0 }
  const turn = turns(() => clock.now)
  expect(await doneIn(turn, clock, { long: 100, next: 1 })).toEqual(['long', 'task', 'next'])
})
