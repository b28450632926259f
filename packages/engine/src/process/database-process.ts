import type { ChildProcess } from 'node:child_process'
import { rm } from 'node:fs/promises'
import type { DuckDBOptions } from '../duckdb/open-duckdb.ts'
import type { Param } from '../engine.ts'
import { EngineError } from '../engine-error.ts'
import { AnswerQueue } from './answer-queue.ts'
import type { Order, Report } from './messages.ts'
import { startProcess } from './start-process.ts'

export interface ProcessLimits {
  /** Memory of the process; beyond it the process ends. */
  readonly bytes: number
  /** How long a query that was told to stop may go on; after that the process is ended. */
  readonly graceMilliseconds: number
  /** From 0 to 19: how much the process yields to others that want a processor; default 0. */
  readonly niceness?: number
}

/** The process ended before the answer was complete. */
export class ProcessLost extends Error {
  override readonly name = 'ProcessLost'
  /** Whether no other query ran, so that this one was too much for it. */
  readonly wasAlone: boolean

  constructor({ wasAlone }: { readonly wasAlone: boolean }) {
    super('the process of the database ended')
    this.wasAlone = wasAlone
  }
}

/** A DuckDB in a process of its own, so that a query that cannot be stopped, or takes all memory, ends only that. */
export class DatabaseProcess {
  readonly #child: ChildProcess
  readonly #limits: ProcessLimits
  readonly #answers = new Map<number, AnswerQueue>()
  readonly #killers = new Map<number, ReturnType<typeof setTimeout>>()
  readonly #ended: Promise<void>
  #asked = 0
  isLost = false

  private constructor(child: ChildProcess, limits: ProcessLimits, spill: string) {
    this.#child = child
    this.#limits = limits
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => {
        this.#lose()
        resolve(rm(spill, { recursive: true, force: true }))
      })
    })
    child.on('message', (report: Report) => this.#hear(report))
    child.on('error', () => this.#lose())
  }

  /** @throws EngineError `unavailable` when the file cannot be opened or the process not be started. */
  static async open(
    path: string,
    options: DuckDBOptions & { readonly spillFolder: string },
    limits: ProcessLimits,
  ): Promise<DatabaseProcess> {
    const child = startProcess()
    const started = new DatabaseProcess(child, limits, options.spillFolder)
    await new Promise<void>((resolve, reject) => {
      child.on('message', (report: Report) => {
        if (report.kind === 'opened') resolve()
        if (report.kind === 'notOpened') reject(new EngineError(report.error))
      })
      child.once('error', (cause) => reject(notStarted(path, cause)))
      child.once('exit', () => reject(notStarted(path)))
      started.#send({ kind: 'open', path, options, bytes: limits.bytes, niceness: limits.niceness ?? 0 })
    }).catch((error: unknown) => {
      child.kill('SIGKILL')
      throw error
    })
    return started
  }

  /** @throws ProcessLost when the process ends meanwhile. */
  async *ask(sql: string, params: readonly Param[], signal: AbortSignal | undefined) {
    signal?.throwIfAborted()
    if (this.isLost) throw new ProcessLost({ wasAlone: false })
    const id = ++this.#asked
    const answer = new AnswerQueue()
    this.#answers.set(id, answer)
    this.#send({ kind: 'ask', id, sql, params })
    const stop = () => {
      answer.end(signal?.reason)
      this.#stop(id)
    }
    signal?.addEventListener('abort', stop, { once: true })
    try {
      for (let piece = await answer.next(); piece; piece = await answer.next()) {
        this.#send({ kind: 'more', id })
        yield piece
      }
    } finally {
      signal?.removeEventListener('abort', stop)
      if (!answer.ended) this.#stop(id)
    }
  }

  /** Waits for what runs. */
  async close(): Promise<void> {
    this.#send({ kind: 'close' })
    await this.#ended
  }

  #stop(id: number): void {
    this.#send({ kind: 'stop', id })
    this.#killers.set(
      id,
      setTimeout(() => this.#child.kill('SIGKILL'), this.#limits.graceMilliseconds),
    )
  }

  #hear(report: Report): void {
    if (report.kind === 'piece') this.#answers.get(report.id)?.add(report.bytes)
    if (report.kind === 'done') this.#end(report.id)
    if (report.kind === 'failed') this.#end(report.id, new EngineError(report.error))
  }

  #end(id: number, failure?: unknown): void {
    clearTimeout(this.#killers.get(id))
    this.#killers.delete(id)
    this.#answers.get(id)?.end(failure)
    this.#answers.delete(id)
  }

  #lose(): void {
    this.isLost = true
    const loss = new ProcessLost({ wasAlone: this.#answers.size === 1 })
    for (const id of this.#answers.keys()) this.#end(id, loss)
  }

  #send(order: Order): void {
    // What cannot be sent any more is answered by the end of the process.
    if (this.#child.connected) this.#child.send(order, () => {})
  }
}

function notStarted(where: string, cause?: unknown): EngineError {
  return new EngineError({
    code: 'unavailable',
    what: 'the process of the database could not be started',
    where,
    fix: 'see what it says on the terminal; the machine may be short of memory',
    cause,
  })
}
