import type { LanguageCode } from './language-code.ts'

/** A fetch whose errors come in the language of the page, whichever the browser prefers. */
export function fetchIn(language: () => LanguageCode): typeof fetch {
  return (address, init) => {
    const headers = new Headers(init?.headers)
    headers.set('accept-language', language())
    return fetch(address, { ...init, headers })
  }
}
