import { describe, expect, it } from 'vitest'

import { runMeter } from './progress.ts'

function followed() {
  let seconds = 0
  const meter = runMeter(2, 300, () => seconds)
  const pass = (more: number) => {
    seconds += more
    return meter.read()
  }
  return { meter, pass }
}
const small = { path: 'a.csv', format: 'csv', bytes: 100 } as const
const big = { path: 'b.xlsx', format: 'xlsx', bytes: 200 } as const

describe('runMeter', () => {
  it('says nothing before the first file', () => {
    expect(followed().meter.read()).toBeUndefined()
  })

  it('counts a workbook that is half opened as a quarter done', () => {
    const { meter } = followed()
    meter.begin('open', small)
    meter.begin('open', big)
    meter.step(1, () => 0.5)
    expect(meter.read()).toMatchObject({ phase: 'open', path: 'b.xlsx', file: 2, bytes: 5 + 50, rows: 0 })
  })

  it('goes on at the pace of the steps before, short of the end of the step', () => {
    const { meter, pass } = followed()
    meter.begin('open', small)
    meter.begin('load', small)
    meter.step(0.2, () => 1)
    meter.count(1000)
    pass(10)
    meter.step(0.8)
    expect(pass(10)).toMatchObject({ phase: 'load', rows: 400, bytes: 5 + 38 })
    expect(pass(1000)).toMatchObject({ rows: 770 })
    meter.step(1)
    expect(pass(0)).toMatchObject({ rows: 800 })
  })

  it('never goes back, whatever a step says of itself', () => {
    const { meter } = followed()
    meter.begin('open', small)
    const said = [0.6, 0.2, -1]
    meter.step(1, () => said.shift() ?? 0)
    expect([meter.read(), meter.read(), meter.read()].map((progress) => progress?.bytes)).toEqual([3, 3, 3])
  })

  it('begins a file where the one before it ended, and ends with all of them', () => {
    const { meter } = followed()
    meter.begin('open', small)
    meter.begin('open', big)
    meter.begin('load', small)
    meter.count(1000)
    expect(meter.begin('load', big)).toMatchObject({ file: 2, rows: 1000, bytes: 100 + 100 })
    meter.count(500)
    meter.save()
    expect(meter.read()).toMatchObject({ phase: 'save', rows: 1500, bytes: 300 })
  })
})
