import type { ReadOptions, ReportReading } from '@vedich/audit'

/** What the worker is sent. */
export interface ReadRequest {
  readonly raw: string
  readonly options: ReadOptions
}

/** Reads a text beside the page, so that a megabyte of it leaves the page answering. An abort ends the work. */
export function readBeside(request: ReadRequest, signal: AbortSignal): Promise<ReportReading> {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<ReportReading>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<ReportReading>) => resolve(event.data))
    worker.addEventListener('error', (event) => reject(new Error(event.message)))
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    worker.postMessage(request, { transfer: [] })
  }).finally(() => worker.terminate())
}
