import { describe, expect, it } from 'vitest'
import { amend, currentState, record, startHistory, step } from './filter-history.ts'

describe('the history of filters', () => {
  it('goes back and forward', () => {
    const history = record(record(startHistory(''), 'tier=city'), 'tier=city&status=open')
    const back = step(history, -1)
    expect(back && currentState(back)).toBe('tier=city')
    const forth = back && step(back, 1)
    expect(forth && currentState(forth)).toBe('tier=city&status=open')
  })

  it('ends at both ends', () => {
    expect(step(startHistory(''), -1)).toBeNull()
    expect(step(startHistory(''), 1)).toBeNull()
  })

  it('forgets what was undone once something new is asked', () => {
    const back = step(record(startHistory(''), 'tier=city'), -1)
    const next = back && record(back, 'tier=grassroots')
    expect(next?.states).toEqual(['', 'tier=grassroots'])
  })

  it('takes the same filter again for no step, so that going through views undoes nothing', () => {
    const history = record(startHistory(''), 'tier=city')
    expect(record(history, 'tier=city')).toBe(history)
    expect(amend(history, 'tier=city')).toBe(history)
  })

  it('takes a search typed letter by letter for one step', () => {
    const history = amend(amend(record(startHistory(''), 'q=c'), 'q=ca'), 'q=cau')
    expect(history.states).toEqual(['', 'q=cau'])
  })

  it('keeps a bounded number of steps', () => {
    let history = startHistory('0')
    for (let index = 1; index < 500; index++) history = record(history, String(index))
    expect(history.states.length).toBeLessThanOrEqual(200)
    expect(currentState(history)).toBe('499')
  })
})
