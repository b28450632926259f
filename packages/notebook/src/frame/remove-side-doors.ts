/**
 * Takes away what reaches the network past the content security policy. Frames inside this one cannot give it
 * back: they have origins of their own, and the policy lets no script of theirs run.
 */
export function removeSideDoors(): void {
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) {
    Reflect.deleteProperty(globalThis, name)
  }
}
