/** Everything the commands touch outside themselves; tests pass their own. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: Output
  readonly stderr: Output
  /** Resolves when the person or the system asks the process to stop. */
  readonly untilStopped: () => Promise<void>
  readonly openBrowser: (url: string) => void
}

export interface Output {
  readonly isTTY: boolean
  /** Width of the terminal in cells; undefined where there is none. */
  readonly columns?: number | undefined
  readonly write: (chunk: string | Uint8Array) => void
}
