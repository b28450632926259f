import { readReport } from '@vedich/audit'

import type { ReadRequest } from './reader.ts'

self.addEventListener('message', ({ data: { raw, options } }: MessageEvent<ReadRequest>) => {
  self.postMessage(readReport(raw, options), { transfer: [] })
})
