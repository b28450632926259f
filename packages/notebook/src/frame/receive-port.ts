import { readySignal } from '../protocol.ts'

/**
 * Asks the page around the frame for the port through which everything else goes.
 * @throws Error outside a sandbox: code of strangers must not run with the rights of this site.
 */
export function receivePort(): Promise<MessagePort> {
  if (self.origin !== 'null') throw new Error('A notebook runs only in a sandboxed frame')
  return new Promise((resolve) => {
    addEventListener('message', function listen(event) {
      const [port] = event.ports
      if (event.source !== parent || port === undefined) return
      removeEventListener('message', listen)
      resolve(port)
    })
    parent.postMessage(readySignal, '*')
  })
}
