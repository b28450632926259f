import { expect, it } from 'vitest'
import { loadingShare } from './loading-share.ts'

it('counts the bytes of both files', () => {
  const files = { wasmBytes: 8e6, snapshotBytes: 2e6 }
  expect(loadingShare(files, { engine: 0, data: 0 })).toEqual({ share: 0, megabytes: 10 })
  expect(loadingShare(files, { engine: 8e6, data: 1e6 }).share).toBe(0.9)
})

it('never passes the whole when the host unpacks on the way', () => {
  expect(loadingShare({ wasmBytes: 8e6, snapshotBytes: 0 }, { engine: 36e6, data: 0 }).share).toBe(1)
})

it('leaves out data that is read in parts', () => {
  expect(loadingShare({ wasmBytes: 8e6, snapshotBytes: 90e6 }, { engine: 4e6, data: 0 })).toEqual({
    share: 0.5,
    megabytes: 8,
  })
})
