import { workStatuses } from '@vedich/model'
import { z } from 'zod'

import { encodings } from '../encoding/charset.ts'
import { foldText } from '../text/fold.ts'
import { dataTest } from './data-test.ts'

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
    params: { vi: 'ghi start, hoặc days để suy ra ngày bắt đầu' },
    // Told along with whatever else is missing.
    when: ({ value }) => typeof value === 'object' && value !== null,
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

const driftPolicy = z
  .enum(['evolve', 'freeze', 'refuse'])
  .describe('When columns change between readings: read on, leave new columns aside, or refuse the file')

const source = z.strictObject({
  path: z.string().describe('Path inside the campaign folder, or a pattern as sources/*.xlsx'),
  role: z
    .enum(['register', 'summary', 'awards', 'figures', 'report'])
    .optional()
    .describe('What its rows are; told by its headings when absent'),
  columns: z
    .record(z.string(), z.string())
    .default({})
    .describe('Field name to column heading, where the lexicon does not know the heading'),
  drift: driftPolicy.optional().describe('For this source; the campaign’s own when absent'),
  series: z
    .string()
    .min(1)
    .optional()
    .describe('Registers of one series follow one another: a work that a later one leaves out is withdrawn'),
  supplement: z
    .boolean()
    .optional()
    .describe('True for a register that only adds works, false for a whole one; by its title when absent'),
  as_of: isoDate.optional().describe('Day the file speaks of, where it does not say so itself'),
  title: z.string().optional().describe('Title of a report'),
  published_on: isoDate.optional().describe('Day a report was published'),
  encoding: z
    .enum(encodings)
    .optional()
    .describe('Encoding of a text file, where it is not to be told from its words'),
})

const units = z
  .strictObject({
    succession: z
      .string()
      .optional()
      .describe(
        'Conversion table of administrative units, in the official layout (.csv or .xlsx), inside the campaign folder',
      ),
    under: z
      .record(z.string().min(1), z.array(z.string().min(1)).min(1))
      .default({})
      .describe('Name of a unit above, and the names of the units below it'),
    parent: z.string().optional().describe('Unit above the former units, since their names repeat'),
    new_parent: z.string().optional().describe('Unit above the new units'),
    valid_on: isoDate.optional().describe('First day of the new units, where the table does not say'),
    citation: z.string().optional().describe('Act that made the change'),
  })
  .describe('Which unit is above which, and how units were merged, split or renamed')

const category = z.strictObject({
  name: z.string().min(1).describe('As it is shown, such as Giao thông'),
  synonyms: z.array(z.string()).default([]).describe('Spellings met in registers'),
  subcategories: z.array(z.string().min(1)).default([]).describe('Names of the fields within it'),
})

const commendation = z.strictObject({
  form: localized,
  issuer: localized,
  collectives: z.int().nonnegative().optional(),
  rule: localized.optional(),
})

const band = z.strictObject({
  id,
  label: localized,
  at_least: z.number().min(0).max(100).describe('Lowest rate of the band, in percent'),
  light: z.enum(['green', 'amber', 'red']).describe('Traffic light'),
})

const rating = z.strictObject({
  metric: id.describe('A rate, as completion_rate; see vedich metrics'),
  minimum: z.int().positive().default(1).describe('Smallest denominator that is judged'),
  bands: z
    .array(band)
    .min(1)
    .describe('From the best to the worst, which takes what is left: at_least 0')
    .refine((bands) => bands.every((one, i) => i === 0 || one.at_least < (bands[i - 1]?.at_least ?? 0)), {
      message: 'order the bands from the best to the worst, each with a lower at_least',
      params: { vi: 'xếp các mức từ tốt đến kém, mức sau có at_least thấp hơn' },
    })
    .refine((bands) => bands.at(-1)?.at_least === 0, {
      message: 'end with a band of at_least 0',
      params: { vi: 'mức cuối phải có at_least: 0' },
    })
    .refine((bands) => new Set(bands.map((one) => one.id)).size === bands.length, {
      message: 'give each band its own id',
      params: { vi: 'đặt mỗi mức một id riêng' },
    }),
})

/** Columns of a work that bear no rate or count, so that they can stay at home. */
const droppable = [
  'title',
  'category',
  'subcategory',
  'location',
  'status_text',
  'budget_vnd',
  'note',
] as const

const publish = z
  .strictObject({
    works: z.boolean().default(true).describe('False publishes totals only, not single works'),
    drop: z
      .array(z.enum(droppable))
      .default([])
      .describe('Columns of works that are left empty, as for personal data'),
  })
  .describe('What vedich publish may make public')

function namesAreApart(categories: readonly z.output<typeof category>[]): boolean {
  const names = categories.flatMap(({ name, synonyms, subcategories }) => [
    name,
    ...synonyms,
    ...subcategories,
  ])
  return new Set(names.map(foldText)).size === names.length
}

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
    categories: z
      .array(category)
      .default([])
      .refine(namesAreApart, {
        message: 'name each field of work once',
        params: { vi: 'mỗi lĩnh vực chỉ nêu một lần' },
      })
      .describe('Fields of work and the fields within them; a register may name either'),
    followed_by: z.strictObject({ name: localized }).optional(),
    commendation: commendation.optional(),
    ratings: z
      .array(rating)
      .default([])
      .refine((ratings) => new Set(ratings.map((one) => one.metric)).size === ratings.length, {
        message: 'judge each metric once',
        params: { vi: 'mỗi chỉ số chỉ đánh giá một lần' },
      })
      .describe('How rates are judged: bands and traffic lights'),
    vocabulary: z
      .strictObject({
        status: z
          .partialRecord(z.enum(workStatuses), z.array(z.union([z.string(), z.number().transform(String)])))
          .default({})
          .describe('Spellings of a status beside the built-in ones; a register’s codes, as 1 or 2, too'),
      })
      .default({ status: {} }),
    drift: driftPolicy.default('evolve'),
    same_works: z
      .record(z.string().min(1), z.string().min(1))
      .default({})
      .describe(
        'Works that a later register names or numbers otherwise: the new id, and the one it is known by; its own for a work that is a new one',
      ),
    units: units.optional(),
    tests: z.array(dataTest).default([]).describe('What must hold of the records after each run'),
    publish: publish.default({ works: true, drop: [] }),
    sources: z.array(source).optional().describe('Files to read; without it every file in sources/ is read'),
  })
  .describe('A campaign folder’s campaign.yaml')

/** A campaign.yaml after validation and defaults. */
export type CampaignFile = z.output<typeof campaignSchema>

/** The JSON Schema of campaign.yaml, for editors. */
export function campaignJsonSchema(): object {
  return z.toJSONSchema(campaignSchema, { io: 'input' })
}
