export interface WatchdogOptions {
  readonly silentMilliseconds: number
  readonly ping: () => void
  readonly onSilence: () => void
}

/** Notices when the other side gives no answer for too long. Counts its own ticks, so a sleeping machine is no silence. */
export class Watchdog {
  readonly #options: WatchdogOptions
  #timer: ReturnType<typeof setInterval> | undefined
  #missed = 0

  constructor(options: WatchdogOptions) {
    this.#options = options
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#tick(), tickMilliseconds)
  }

  hear(): void {
    this.#missed = 0
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #tick(): void {
    this.#missed += 1
    if (this.#missed * tickMilliseconds > this.#options.silentMilliseconds) {
      this.stop()
      this.#options.onSilence()
    } else {
      this.#options.ping()
    }
  }
}

const tickMilliseconds = 500
