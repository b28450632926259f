import { expect, it } from 'vitest'
import { inTurn } from './in-turn.ts'

it('gives each who asks a task of its own, in the order in which they asked', async () => {
  const heard: string[] = []
  const asked = ['first', 'second'].map(async (name) => {
    await inTurn()
    heard.push(name)
    await Promise.resolve()
    heard.push(`after ${name}`)
  })
  expect(heard).toEqual([])
  await Promise.all(asked)
  expect(heard).toEqual(['first', 'after first', 'second', 'after second'])
})
