import type { Asking, Told } from './beside.ts'
import { run } from './tasks.ts'

self.addEventListener('message', ({ data: { id, call } }: MessageEvent<Asking>) => {
  const tell = (told: Told) => self.postMessage(told, { transfer: [] })
  run(call).then(
    (answer) => tell({ id, answer }),
    (error: unknown) => tell({ id, error }),
  )
})
