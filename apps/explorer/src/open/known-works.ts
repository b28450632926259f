import { listWorks } from '@vedich/metrics'
import type { Register } from '../data/register.ts'
import type { Source } from '../data/source.ts'

/** Works that one question names. */
const inOneQuestion = 1000

/** Those of some works that the campaign has already, by id. */
export async function knownWorks(
  source: Pick<Source, 'list'>,
  { campaign }: Pick<Register, 'campaign'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const parts = Array.from({ length: Math.ceil(ids.length / inOneQuestion) }, (_, part) =>
    ids.slice(part * inOneQuestion, (part + 1) * inOneQuestion),
  )
  const found = await Promise.all(
    parts.map((work) =>
      source.list(listWorks({ campaign: campaign.campaign_id, where: { work }, limit: work.length })),
    ),
  )
  return new Set(found.flat().map(({ work_id }) => work_id))
}
