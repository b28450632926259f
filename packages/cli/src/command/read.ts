import { resolve } from 'node:path'

import { tierLabel, type TierWords } from '@vedich/audit'
import { type Campaign, documentFigures, readDocument } from '@vedich/ingest'

import { type ExitCode, exitCodes } from '../exit-code.ts'
import { documentPlace } from '../present/document-place.ts'
import { lostAccents } from '../present/lost-accents.ts'
import { figuresTable } from '../present/figures-table.ts'
import { campaignAround } from '../targets.ts'
import { assertDay } from './assert-day.ts'
import type { CommandContext } from './context.ts'

export interface ReadCommandOptions {
  readonly json?: boolean
  readonly text?: boolean
  readonly publishedOn?: string
}

/** `vedich read`: the figures of a report, each with its place and whether its arithmetic is right; nothing is loaded. */
export async function readCommand(
  file: string,
  { json, text, publishedOn }: ReadCommandOptions,
  { surroundings, language }: CommandContext,
): Promise<ExitCode> {
  const { cwd, stdout, stderr } = surroundings
  if (publishedOn !== undefined) assertDay(publishedOn, '--published-on')
  const path = resolve(cwd, file)
  const document = await readDocument(path, file)
  if (text === true) {
    stdout.write(document.raw.endsWith('\n') ? document.raw : `${document.raw}\n`)
    return exitCodes.done
  }
  const campaign = await campaignAround(path)
  const { figures: found, hasLostAccents } = documentFigures(document, {
    publishedOn,
    tiers: tierWords(campaign),
  })
  if (hasLostAccents) stderr.write(`${lostAccents(file)[language]}\n`)
  if (json === true) {
    stdout.write(
      `${JSON.stringify(
        found.map(({ figure }) => figure),
        null,
        2,
      )}\n`,
    )
  } else if (found.length > 0) {
    const place = documentPlace(document, language)
    const placed = found.map(({ figure, at }) => ({ figure, place: place(at, figure.span.start) }))
    const label = (tier: string) => (campaignLabel(campaign, tier) ?? tierLabel(tier))[language]
    stdout.write(figuresTable(placed, label, language))
  } else {
    stderr.write(`${texts[language].none}\n`)
  }
  return exitCodes.done
}

/** The tiers of a campaign and how its registers spell them. */
export function tierWords(campaign: Campaign | undefined): TierWords[] {
  return (campaign?.tiers ?? []).map(({ id, label }) => ({
    id,
    words: [label.vi, label.en].map((word) => word.toLowerCase()),
  }))
}

export function campaignLabel(campaign: Campaign | undefined, tier: string) {
  return campaign?.tiers.find(({ id }) => id === tier)?.label
}

const texts = { vi: { none: 'Không thấy tỷ lệ nào trong văn bản.' }, en: { none: 'No rates in this text.' } }
