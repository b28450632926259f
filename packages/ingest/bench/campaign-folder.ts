import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { campaignYaml, headings, registerRows } from './register.ts'

export interface RegisterOptions {
  readonly rows: number
  /** Files the rows are dealt out to, in order; 1 unless told. */
  readonly files?: number
  /** Share of rows that differ from the plain register, 0 unless told. */
  readonly changed?: number
}

const flushAt = 1 << 20

/** Writes a campaign whose register has the rows asked for; returns the paths of its files. */
export async function writeCampaignFolder(
  folder: string,
  { rows, files = 1, changed = 0 }: RegisterOptions,
): Promise<string[]> {
  const sources = join(folder, 'sources')
  await mkdir(sources, { recursive: true })
  await writeFile(join(folder, 'campaign.yaml'), campaignYaml)
  const lines = registerRows(rows, 22, changed)
  const paths: string[] = []
  for (let file = 0; file < files; file += 1) {
    const path = join(sources, `so-${String(file).padStart(5, '0')}.csv`)
    const share = Math.floor(((file + 1) * rows) / files) - Math.floor((file * rows) / files)
    await writeLines(path, lines, share)
    paths.push(path)
  }
  return paths
}

async function writeLines(path: string, lines: Iterator<string>, count: number): Promise<void> {
  const stream = createWriteStream(path)
  let text = `${headings.join(';')}\n`
  for (let written = 0; written < count; written += 1) {
    const line = lines.next()
    if (line.done === true) break
    text += `${line.value}\n`
    if (text.length < flushAt) continue
    if (!stream.write(text)) await once(stream, 'drain')
    text = ''
  }
  stream.end(text)
  await once(stream, 'finish')
}
