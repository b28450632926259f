import { workStatuses } from '@vedich/model'
import { z } from 'zod'

import { encodings } from '../encoding/charset.ts'

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/u, 'use lower-case letters, digits, - and _')
  .describe('A short stable id')

const isoDate = z.iso.date('write the date as YYYY-MM-DD').describe('A day, YYYY-MM-DD')

const localized = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1) })
  .describe('A text in Vietnamese and English')

const dates = z
  .strictObject({
    start: isoDate.optional(),
    end: isoDate,
    days: z.int().positive().optional().describe('Length in days, both ends included'),
  })
  .refine((value) => value.start !== undefined || value.days !== undefined, {
    message: 'give start, or days from which the start is derived',
  })

const phase = z.strictObject({ id, label: localized, start: isoDate, end: isoDate })

const tier = z.strictObject({
  id,
  label: localized,
  synonyms: z.array(z.string()).default([]).describe('Spellings met in registers'),
  optional: z.boolean().default(false).describe('True while no work of this tier is expected yet'),
})

const resolution = z.strictObject({
  number: z.string(),
  issuer: localized.optional(),
  about: localized.optional(),
  carries_out: z.string().optional(),
  factors: z.array(localized).optional(),
})

const source = z.strictObject({
  path: z.string().describe('Path inside the campaign folder, or a pattern as sources/*.xlsx'),
  role: z.enum(['register', 'awards', 'figures', 'report']),
  columns: z
    .record(z.string(), z.string())
    .default({})
    .describe('Field name to column heading, where the lexicon does not know the heading'),
  title: z.string().optional().describe('Title of a report'),
  published_on: isoDate.optional().describe('Day a report was published'),
  encoding: z
    .enum(encodings)
    .optional()
    .describe('Encoding of a text file, where it is not to be told from its words'),
})

const commendation = z.strictObject({
  form: localized,
  issuer: localized,
  collectives: z.int().nonnegative().optional(),
  rule: localized.optional(),
})

/** The shape of `campaign.yaml`. Unknown keys are errors. */
export const campaignSchema = z
  .strictObject({
    id,
    name: localized,
    organiser: localized,
    illustrative: z
      .boolean()
      .default(false)
      .describe('True when the register is illustrative and only totals are real'),
    resolutions: z.array(resolution).default([]),
    dates,
    phases: z.array(phase).default([]),
    occasions: z.array(z.strictObject({ id, date: isoDate, label: localized })).default([]),
    tiers: z.array(tier).min(1),
    followed_by: z.strictObject({ name: localized }).optional(),
    commendation: commendation.optional(),
    vocabulary: z
      .strictObject({
        status: z
          .partialRecord(z.enum(workStatuses), z.array(z.string()))
          .default({})
          .describe('Spellings of a status beside the built-in ones'),
      })
      .default({ status: {} }),
    sources: z.array(source).optional().describe('Files to read; without it every file in sources/ is read'),
  })
  .describe('A campaign folder’s campaign.yaml')

/** A campaign.yaml after validation and defaults. */
export type CampaignFile = z.output<typeof campaignSchema>

/** The JSON Schema of campaign.yaml, for editors. */
export function campaignJsonSchema(): object {
  return z.toJSONSchema(campaignSchema, { io: 'input' })
}
