import type { TestProject } from 'vitest/node'

import { npmStart } from './served.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the bundled campaign is served to every test that changes nothing. */
    explorerUrl: string
  }
}

/** Does once what a person does: `npm start`. */
export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const served = await npmStart()
  provide('explorerUrl', served.url)
  return served.stop
}
