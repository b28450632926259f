/**
 * Lets Mosaic, and so vgplot, ask a server of Vedich that wants its token; its own `restConnector` sends none.
 * `coordinator().databaseConnector(vedichConnector('https://vedich.example.vn', token))`
 */
export function vedichConnector(server, token) {
  return {
    async query(asked) {
      const response = await fetch(new URL('/api/query', server), {
        method: 'POST',
        credentials: 'omit',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(asked),
      })
      if (!response.ok) throw new Error((await response.json()).error.what)
      return asked.type === 'exec' ? undefined : response.arrayBuffer()
    },
  }
}
