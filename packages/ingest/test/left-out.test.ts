import { describe, expect, it } from 'vitest'

import { leftOutFiles, loadCampaign } from '../src/index.ts'
import { campaignFolder, campaignYaml, goodRows, register } from './support/campaign-folder.ts'

describe('files that an ingest leaves out', () => {
  const files = { 'sources/so.csv': register(...goodRows), 'sources/cu.doc': 'x', 'sources/moi.csv': 'a' }
  const leftOut = async (yaml: string) => {
    const folder = await campaignFolder({ 'campaign.yaml': yaml, ...files })
    return leftOutFiles(await loadCampaign(folder.path))
  }

  it('are those of a format that is not read', async () => {
    expect(await leftOut(campaignYaml)).toEqual([{ path: 'sources/cu.doc', why: 'format' }])
  })
  it('are also those that campaign.yaml, where it lists its sources, does not name', async () => {
    expect(await leftOut(`${campaignYaml}sources: [{ path: sources/so.csv }]\n`)).toEqual([
      { path: 'sources/cu.doc', why: 'format' },
      { path: 'sources/moi.csv', why: 'unlisted' },
    ])
  })
})
