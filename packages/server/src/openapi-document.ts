import { z, type ZodType } from 'zod'
import { newNote } from './annotation-route.ts'
import { auditRequest } from './audit-route.ts'
import { metricParameters } from './metric-request.ts'
import { addedFile } from './opening-route.ts'
import { queryRequest } from './query-request.ts'
import { contentTypes } from './result-format.ts'

type Method = 'get' | 'post' | 'put' | 'delete'

/** One operation of the API, as the document shows it. */
interface Operation {
  readonly method: Method
  /** With `{name}` for parameters. */
  readonly path: string
  readonly summary: string
  /** Schema of the query string. */
  readonly query?: z.ZodObject
  readonly body?: { readonly contentType: string; readonly schema: ZodType }
  /** Content types of the answer. */
  readonly gives: readonly string[]
}

const json = 'application/json'
const arrow = contentTypes.arrow
const text = z.string()

export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/query',
    summary: "Rows of one SELECT, by the protocol of Mosaic's REST connector",
    body: { contentType: json, schema: queryRequest },
    gives: [arrow, json],
  },
  {
    method: 'get',
    path: '/api/query',
    summary: 'The same, for addresses that can be kept',
    query: z.object({ query: text.meta({ description: 'The body of the POST, as JSON.' }) }),
    gives: [arrow, json],
  },
  { method: 'get', path: '/api/metrics', summary: 'The catalogue of metrics', gives: [json] },
  {
    method: 'get',
    path: '/api/metrics/{id}',
    summary: 'Rows of a metric, as vedich query gives them',
    query: metricParameters,
    gives: Object.values(contentTypes),
  },
  {
    method: 'post',
    path: '/api/audit',
    summary: 'The figures of a text, their arithmetic and what the records say, as vedich audit --json',
    body: { contentType: json, schema: auditRequest },
    gives: [json],
  },
  {
    method: 'get',
    path: '/api/catalog',
    summary: 'Tables, columns, metrics and dimensions with their descriptions',
    gives: [json],
  },
  { method: 'get', path: '/api/notebooks', summary: 'The notebooks', gives: [json] },
  {
    method: 'get',
    path: '/api/notebooks/{campaign}/{name}',
    summary: 'The text of a notebook; its hash is the ETag',
    gives: ['text/plain'],
  },
  {
    method: 'put',
    path: '/api/notebooks/{campaign}/{name}',
    summary: 'Saves a notebook, if it still is the one If-Match names',
    body: { contentType: 'text/html', schema: text },
    gives: [json],
  },
  {
    method: 'get',
    path: '/api/annotations/{campaign}',
    summary: 'The notes on the charts of a campaign, and whether they may be changed',
    gives: [json],
  },
  {
    method: 'post',
    path: '/api/annotations/{campaign}',
    summary: 'Adds a note; answers with all of them',
    body: { contentType: json, schema: newNote },
    gives: [json],
  },
  {
    method: 'delete',
    path: '/api/annotations/{campaign}/{id}',
    summary: 'Takes a note out; answers with the others',
    gives: [json],
  },
  {
    method: 'get',
    path: '/api/opening',
    summary: 'What decides how a file is understood in the page, and whether files may be added',
    gives: [json],
  },
  {
    method: 'put',
    path: '/api/opening/sources/{campaign}/{name}',
    summary: 'Keeps a file among the sources of a campaign and reads it in; never in the place of another',
    query: addedFile,
    body: { contentType: 'application/octet-stream', schema: text },
    gives: [json],
  },
  { method: 'get', path: '/api/snapshots', summary: 'What is published', gives: [json] },
  {
    method: 'get',
    path: '/api/events',
    summary: 'An event "snapshot" at once and whenever another one is published',
    gives: ['text/event-stream'],
  },
  { method: 'get', path: '/api/health', summary: 'Whether the server can answer', gives: [json] },
  { method: 'get', path: '/api/openapi.json', summary: 'This document', gives: [json] },
]

/**
 * The OpenAPI 3.1 document, generated from the schemas that the routes read their input with. Zod makes the JSON
 * Schema itself; Hono's own generator would want the application written as its subclass, and the answers here are
 * streams and files that it has no part in.
 */
export function openapiDocument(version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const methods = (paths[operation.path] ??= {})
    methods[operation.method] = describe(operation)
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Vedich', version, description: 'Read-only access to the current snapshot.' },
    components: {
      schemas: {
        Error: schemaOf(z.object({ error: z.object({ what: text, where: text.optional(), fix: text }) })),
      },
    },
    paths,
  }
}

function describe({ summary, path, query, body, gives }: Operation): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return {
    summary,
    parameters: [...inPath, ...(query === undefined ? [] : parametersOf(query))],
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { [body.contentType]: { schema: schemaOf(body.schema) } },
          },
        }),
    responses: {
      '200': { description: summary, content: Object.fromEntries(gives.map((type) => [type, {}])) },
      default: {
        description: 'What is wrong, where, and how to fix it',
        content: { [json]: { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
  }
}

function parametersOf(query: z.ZodObject): object[] {
  return Object.entries(query.shape).map(([name, schema]) => {
    const { description, ...rest } = schemaOf(schema)
    const isRequired = !(schema as ZodType).safeParse(undefined).success
    return { name, in: 'query', required: isRequired, description, schema: rest }
  })
}

function schemaOf(schema: unknown): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema as ZodType, { io: 'input' })
  return rest
}
