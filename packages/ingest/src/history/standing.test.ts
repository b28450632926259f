import { describe, expect, it } from 'vitest'

import { type EarlierVersion, placeVersion } from './standing.ts'

const today = '2025-03-10'

function version(sha256: string, asOf: string | null, knownOn = asOf ?? today, revision = 0): EarlierVersion {
  return { file: `file-${sha256}`, sha256, asOf, knownOn, revision }
}

describe('placeVersion', () => {
  it('learns a register on the day it states, whenever it is read', () => {
    expect(placeVersion([], { sha256: 'a', asOf: '2025-01-31', today })).toMatchObject({
      knownOn: '2025-01-31',
      revision: 0,
    })
  })

  it('learns a register that states no day when it is read', () => {
    expect(placeVersion([], { sha256: 'a', asOf: undefined, today })).toMatchObject({ knownOn: today })
  })

  it('does not believe a day that has not come yet', () => {
    expect(placeVersion([], { sha256: 'a', asOf: '2052-01-31', today })).toMatchObject({ knownOn: today })
  })

  it('puts an older register behind the newer one it arrives after', () => {
    const place = placeVersion([version('b', '2025-02-28')], { sha256: 'a', asOf: '2025-01-31', today })
    expect(place).toEqual({ knownOn: '2025-01-31', revision: 0, same: undefined })
  })

  it('counts the corrections of one day', () => {
    const earlier = [version('a', '2025-02-28'), version('b', '2025-02-28', '2025-02-28', 1)]
    expect(placeVersion(earlier, { sha256: 'c', asOf: '2025-02-28', today })).toMatchObject({ revision: 2 })
  })

  it('lets a mended file follow one that stated no day, even when the mended one states an earlier day', () => {
    const place = placeVersion([version('a', null)], { sha256: 'b', asOf: '2025-02-28', today })
    expect(place).toEqual({ knownOn: today, revision: 1, same: undefined })
  })

  it('keeps the day of a file that is read again', () => {
    const before = version('a', null, '2025-01-05')
    expect(placeVersion([before], { sha256: 'a', asOf: undefined, today })).toEqual({
      knownOn: '2025-01-05',
      revision: 0,
      same: before,
    })
  })

  it('dates a file anew when campaign.yaml has since told its day', () => {
    const before = version('a', null, '2025-03-01')
    expect(placeVersion([before], { sha256: 'a', asOf: '2025-01-31', today })).toEqual({
      knownOn: '2025-01-31',
      revision: 0,
      same: before,
    })
  })

  it('takes the return to former bytes as news where no day is stated', () => {
    const earlier = [version('a', null, '2025-01-05'), version('b', null, '2025-02-05')]
    expect(placeVersion(earlier, { sha256: 'a', asOf: undefined, today })).toEqual({
      knownOn: today,
      revision: 0,
      same: undefined,
    })
  })

  it('knows an older register again that states its day', () => {
    const older = version('a', '2025-01-31')
    const place = placeVersion([older, version('b', '2025-02-28')], {
      sha256: 'a',
      asOf: '2025-01-31',
      today,
    })
    expect(place.same).toBe(older)
  })
})
