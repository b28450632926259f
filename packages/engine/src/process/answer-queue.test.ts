import { expect, it } from 'vitest'
import { AnswerQueue } from './answer-queue.ts'

const piece = (byte: number) => Uint8Array.of(byte)

it('gives pieces in order, whether they came before or after they were asked for', async () => {
  const queue = new AnswerQueue()
  queue.add(piece(1))
  expect(await queue.next()).toEqual(piece(1))
  const waiting = queue.next()
  queue.add(piece(2))
  expect(await waiting).toEqual(piece(2))
  queue.add(piece(3))
  queue.end()
  expect(await queue.next()).toEqual(piece(3))
  expect(await queue.next()).toBeUndefined()
})

it('fails at once, whatever was not read yet, and only once', async () => {
  const queue = new AnswerQueue()
  queue.add(piece(1))
  queue.end(new Error('first'))
  queue.end(new Error('second'))
  await expect(queue.next()).rejects.toThrow('first')
})
