/**
 * A short name of a query's text: two 32-bit FNV-1a hashes of its letters, as 16 hex digits. It only finds the pack,
 * in which the text itself is compared. (The browser's own SHA-256 is missing on pages without TLS.)
 */
export function questionKey(sql: string): string {
  let forward = 0x811c9dc5
  let backward = 0x811c9dc5
  for (let i = 0; i < sql.length; i++) {
    forward = Math.imul(forward ^ sql.charCodeAt(i), 0x01000193)
    backward = Math.imul(backward ^ sql.charCodeAt(sql.length - 1 - i), 0x01000193)
  }
  return hex(forward) + hex(backward)
}

function hex(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0')
}
