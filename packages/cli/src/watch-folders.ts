import { watch } from 'node:fs'

/** Changes in folders and all that lies in them. */
export interface Changes {
  /** Waits for the next change to settle; false once the watch is closed. */
  next(): Promise<boolean>
  close(): void
}

/** A file is written in several steps; what follows within this time is one change. */
const settled = 500

/** Watches folders; changes that come while nobody waits are not lost. */
export function watchFolders(folders: readonly string[]): Changes {
  let hasChanged = false
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let wake: (() => void) | undefined
  const notice = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      hasChanged = true
      wake?.()
    }, settled)
  }
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, notice))
  return {
    async next() {
      if (!hasChanged && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      hasChanged = false
      return !isClosed
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      wake?.()
    },
  }
}
