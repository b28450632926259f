import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'

import { program } from '../program.ts'
import { helpWords } from './help-in-vietnamese.ts'

const silent = { isTTY: false, columns: undefined, write: () => true }
const surroundings = {
  cwd: '/',
  env: {},
  stdout: silent,
  stderr: silent,
  untilStopped: () => Promise.resolve(),
  openBrowser: () => {},
}

function texts(command: Command): string[] {
  const parts = [...command.options, ...command.registeredArguments]
  return [
    command.description(),
    ...parts.map(({ description }) => description),
    ...command.commands.flatMap(texts),
  ]
}

describe('the help', () => {
  it('has Vietnamese words for each of its texts, and no others', () => {
    const english = new Set(texts(program(surroundings, false, 'en', () => {})))
    const known = new Set(Object.keys(helpWords).filter((text) => text !== 'display help for command'))
    expect(known).toEqual(english)
  })
})
