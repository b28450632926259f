import type { HttpBindings } from '@hono/node-server'
import {
  askedRecords,
  type AuditedCampaign,
  auditedCampaigns,
  auditJson,
  auditReports,
  readReport,
  namesOf,
} from '@vedich/audit'
import { type Engine, toRows } from '@vedich/engine'
import type { Context } from 'hono'
import { z } from 'zod'
import { requireJson } from './query-route.ts'
import { readJson } from './read-input.ts'
import { RequestError } from './request-error.ts'
import type { Ask } from './serve-answer.ts'

const longestText = 200_000
const fix = 'send {"text":"…","campaign":"…","published_on":"YYYY-MM-DD"}'

/** A text to audit. */
export const auditRequest = z.strictObject(
  {
    text: z
      .string({ error: '"text" must be text' })
      .max(longestText, { error: `"text" is longer than ${longestText} characters` })
      .meta({ description: 'The report, as plain text.' }),
    campaign: z
      .string({ error: '"campaign" must be text' })
      .optional()
      .meta({ description: 'Whose records to hold it against; the only campaign when there is one.' }),
    published_on: z.iso
      .date({ error: '"published_on" must be a day, YYYY-MM-DD' })
      .optional()
      .meta({ description: 'Day of publication, where the text does not say.' }),
  },
  { error: 'the request is not such a JSON object' },
)

type AuditRequest = z.output<typeof auditRequest>

/** `POST /api/audit`: the figures of a text, each with its arithmetic and what the records say. */
export function auditRoute(ask: Ask) {
  return async (context: Context<{ Bindings: Partial<HttpBindings> }>): Promise<Response> => {
    requireJson(context)
    const request = readJson(auditRequest, await context.req.text(), fix)
    return ask(context, {
      key: ['audit', request],
      answer: async (engine, { abort: { signal } }) => ({
        contentType: 'application/json',
        body: new TextEncoder().encode(JSON.stringify(await audit(request, engine, signal))),
      }),
    })
  }
}

async function audit(
  { text, campaign: named, published_on }: AuditRequest,
  engine: Engine,
  signal: AbortSignal,
) {
  const rows = async (sql: string) => toRows(await engine.query(sql, { signal }))
  const campaign = campaignFor(named, await auditedCampaigns(rows))
  const { publishedOn, readings, rowSums } = readReport(text, {
    publishedOn: published_on,
    ...(campaign === null ? {} : namesOf(campaign)),
  })
  const report = { id: 'text', title: 'text', publishedOn, readings, rowSums }
  const scope = campaign?.scope ?? { campaign: '', tiers: [], units: [] }
  const records = campaign === null ? { ask: async () => null, changes: async () => [] } : askedRecords(rows)
  return auditJson([{ campaign, audit: await auditReports([report], scope, records) }])
}

/** The campaign named, else the only one; null when there is none. */
function campaignFor(named: string | undefined, all: readonly AuditedCampaign[]): AuditedCampaign | null {
  const [first, ...others] = named === undefined ? all : all.filter(({ id }) => id === named)
  if (first !== undefined && others.length === 0) return first
  if (first === undefined && named === undefined) return null
  throw new RequestError(400, {
    what: named === undefined ? 'there are several campaigns' : `there is no campaign ${named}`,
    where: 'campaign',
    fix: `name one of ${all.map(({ id }) => id).join(', ')}`,
  })
}
