import type { RowChoice, UnderstoodRow } from '@vedich/ingest/understand'
import type { Progress, ReadFile, ReadRequest, Refusal, Told } from './request.ts'

/** A file that cannot be read as it is. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.what.en)
    this.refusal = refusal
  }
}

/** A file that was read; its rows stay with the reader, to be asked for. */
export interface OpenFile extends ReadFile {
  rows(sheet: number, choice: RowChoice, offset: number, limit: number): Promise<readonly UnderstoodRow[]>
}

/**
 * Reads files beside the page, one after the other. Its worker is kept from one reading to the next, since starting the
 * database takes longer than most files; a reading that is broken off takes it along.
 */
export class FileReader {
  #worker: Worker | null = null
  #waiting = new Map<number, (rows: readonly UnderstoodRow[]) => void>()
  #settle: { resolve: (file: OpenFile) => void; reject: (error: Error) => void } | null = null
  #tell: (progress: Progress) => void = () => undefined
  #asked = 0

  /** @throws RefusedFile with what is wrong and how to mend it; an AbortError when it was stopped. */
  read(request: ReadRequest, tellProgress: (progress: Progress) => void): Promise<OpenFile> {
    if (this.#settle !== null) this.stop()
    this.#tell = tellProgress
    this.#waiting.clear()
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
      this.#worker ??= this.#start()
      this.#worker.postMessage(request, { transfer: [] })
    })
  }

  /** Ends the work at once, and lets go of the file that is open. */
  stop(): void {
    this.#fail(new DOMException('stopped', 'AbortError'))
  }

  #start(): Worker {
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('error', (event) => this.#fail(new Error(event.message)))
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#hear(data))
    return worker
  }

  #hear(told: Told): void {
    switch (told.kind) {
      case 'progress':
        return this.#tell(told.progress)
      case 'read':
        this.#settle?.resolve({ ...told.read, rows: (...asked) => this.#rows(...asked) })
        this.#settle = null
        return
      case 'rows':
        this.#waiting.get(told.id)?.(told.rows)
        return void this.#waiting.delete(told.id)
      case 'refused':
        return this.#fail(new RefusedFile(told.refusal))
      case 'failed':
        return this.#fail(new Error(told.message))
    }
  }

  #rows(...[sheet, choice, offset, limit]: Parameters<OpenFile['rows']>): ReturnType<OpenFile['rows']> {
    const id = (this.#asked += 1)
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      this.#worker?.postMessage({ kind: 'rows', id, sheet, choice, offset, limit }, { transfer: [] })
    })
  }

  #fail(error: Error): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#settle?.reject(error)
    this.#settle = null
  }
}
