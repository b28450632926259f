import { expect, it } from 'vitest'
import { codeOfMessage } from './code-of-message.ts'

it.each([
  ['Permission Error: Cannot access file "a.csv" - file system operations are disabled', 'refused'],
  ['Invalid Input Error: Cannot execute ... attached in read-only mode!', 'refused'],
  ['Out of Memory Error: failed to allocate data of size 4.0 GiB', 'limit'],
  ['Parser Error: syntax error at or near "SELEC"', 'sql'],
] as const)('%s is %s', (message, code) => {
  expect(codeOfMessage(message)).toBe(code)
})
