import { snapshotInEvent } from './snapshot-in-event.ts'

/**
 * Tells of the server's current snapshot, at once and whenever it changes, while the page is looked at: a browser
 * has few connections to a server, and pages in the background must not hold them.
 * @returns how to stop
 */
export function listen(base: URL, tell: (snapshot: string) => void): () => void {
  let source: EventSource | null = null
  const hear = ({ data }: MessageEvent) => {
    const id = snapshotInEvent(data)
    if (id !== null) tell(id)
  }
  const follow = () => {
    source?.close()
    source = null
    if (document.visibilityState === 'hidden') return
    source = new EventSource(new URL('api/events', base))
    source.addEventListener('snapshot', hear)
  }
  follow()
  document.addEventListener('visibilitychange', follow)
  return () => {
    document.removeEventListener('visibilitychange', follow)
    source?.close()
  }
}
