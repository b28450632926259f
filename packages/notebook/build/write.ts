import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { buildParts } from './parts.ts'

const dist = new URL('../dist/', import.meta.url)
const { frame, script } = await buildParts()
await mkdir(fileURLToPath(dist), { recursive: true })
await writeFile(new URL('frame.html', dist), frame)
await writeFile(new URL('headless-page.js', dist), script)
