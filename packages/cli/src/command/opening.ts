import {
  addSource,
  type Campaign,
  type IngestReport,
  type IngestTarget,
  loadCampaign,
  readingRules,
  UserError,
} from '@vedich/ingest'
import { type AddedFile, type Opening, RequestError } from '@vedich/server'

import { type IngestCommandOptions, runIngest } from './ingest.ts'
import type { CommandContext } from './context.ts'

/** What a page is told and may do when it opens a file: the campaigns served, and adding to them one file at a time. */
export function openingOf(
  targets: readonly IngestTarget[],
  options: Pick<IngestCommandOptions, 'warehouse'>,
  writable: boolean,
  context: CommandContext,
): Opening {
  const load = (id: string) => {
    const target = targets.find(({ campaign }) => campaign.id === id)
    if (target) return loadCampaign(target.campaign.folder)
    throw new RequestError(404, {
      what: { vi: 'ở đây không có đợt thi đua này', en: 'there is no such campaign here' },
      fix: { vi: 'tải lại trang', en: 'reload the page' },
    })
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    writable,
    rules: () => Promise.all(targets.map(async ({ campaign }) => readingRules(await load(campaign.id)))),
    add(file) {
      const added = last.then(async () => add(file, await load(file.campaign)))
      last = added.catch(() => undefined)
      return added
    },
  }

  async function add({ name, bytes, role, columns }: AddedFile, campaign: Campaign): Promise<object> {
    const source = await addSource(campaign, { name, bytes, role, columns }).catch(refuse)
    try {
      const report = await runIngest([{ campaign: source.campaign }], options, context)
      if (report.status === 'failed') throw brokenTests(report)
      const { run_id, snapshot_id, files } = report
      const file = files.find(({ path }) => path.endsWith(source.path)) ?? null
      return { path: source.path, run_id, snapshot_id, file }
    } catch (error) {
      await source.undo()
      return refuse(error)
    }
  }
}

/** What the keeper of the campaign wants to hold of its records does not hold with this file. */
function brokenTests({ tests }: IngestReport): UserError {
  const broken = tests.filter(({ severity, status }) => severity === 'error' && status === 'fail')
  return new UserError('data', {
    what: {
      vi: 'Thêm tệp này thì số liệu không đạt một phép kiểm của đợt thi đua, nên không giữ gì',
      en: 'With this file the records break a test of the campaign, so nothing was kept',
    },
    where: broken.map(({ test }) => test).join(', '),
    fix: {
      vi: 'Xem tests: trong campaign.yaml rồi sửa tệp',
      en: 'See tests: in campaign.yaml, and correct the file',
    },
  })
}

function refuse(error: unknown): never {
  if (!(error instanceof UserError)) throw error
  const { said, where } = error
  // Where on this machine something lies is nobody's business but its keeper's.
  const place = where.split(/[\\/]/u).at(-1)
  throw new RequestError(422, { ...said, where: place }, { cause: error })
}
