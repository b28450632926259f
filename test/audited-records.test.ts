import { askedRecords, auditedCampaigns, auditReports, namesOf, readReport } from '@vedich/audit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWarehouse, type Warehouse } from '../packages/metrics/test/warehouse.ts'

const campaign_id = 'c'
const organiser = { organiser_vi: 'Tỉnh Bình Hà', organiser_en: 'Binh Ha Province' }

/** Works of a unit, the first of them completed, one a month from October 2025 on. */
function works(
  unit_id: string,
  tier_id: string,
  category: string | null,
  completed: number,
  registered: number,
) {
  return Array.from({ length: registered }, (_, at) => ({
    campaign_id,
    work_id: `${unit_id}-${category}-${at}`,
    title: 'x',
    unit_id,
    tier_id,
    category,
    status: at < completed ? 'completed' : 'started',
    registered_on: '2025-09-01',
    completed_on: at < completed ? `2025-${10 + (at % 3)}-15` : null,
    known_on: '2025-12-20',
  }))
}

const records = {
  campaign: [
    {
      campaign_id,
      name_vi: 'Đợt',
      name_en: 'C',
      ...organiser,
      started_on: '2025-09-01',
      ended_on: '2025-12-31',
    },
  ],
  tier: [
    { campaign_id, tier_id: 'province', ordinal: 1, label_vi: 'Cấp tỉnh', label_en: 'Provincial tier' },
    { campaign_id, tier_id: 'commune', ordinal: 2, label_vi: 'Cấp xã', label_en: 'Commune tier' },
  ],
  unit: ['Sở Y tế', 'Xã Tân Hưng', 'Xã Mỹ Thành', 'Xã Long Sơn'].map((name) => ({
    campaign_id,
    unit_id: name,
    name,
  })),
  work: [
    ...works('Sở Y tế', 'province', 'Y tế', 9, 10),
    ...works('Xã Tân Hưng', 'commune', 'Giao thông', 6, 6),
    ...works('Xã Mỹ Thành', 'commune', 'Giao thông', 3, 6),
    ...works('Xã Long Sơn', 'commune', 'Giao thông', 1, 8),
  ],
  award: [
    ...['Sở Y tế', 'Xã Tân Hưng'].map((unit_id) => ({
      campaign_id,
      award_id: unit_id,
      unit_id,
      recipient: unit_id,
      recipient_kind: 'collective',
      form: 'Giấy khen',
      decided_on: '2025-12-21',
    })),
    ...['Nguyễn Văn An', 'Trần Thị Bích', 'Lê Minh Châu'].map((recipient) => ({
      campaign_id,
      award_id: recipient,
      recipient,
      recipient_kind: 'person',
      form: 'Giấy khen',
      decided_on: '2025-12-21',
    })),
  ],
}

describe('a text held against a warehouse', () => {
  let warehouse: Warehouse

  beforeAll(async () => {
    warehouse = await openWarehouse()
    await warehouse.load(records)
  })
  afterAll(() => warehouse.close())

  const audited = async (text: string, publishedOn: string | null = '2025-12-22') => {
    const ask = (sql: string) => warehouse.rows(sql)
    const [campaign] = await auditedCampaigns(ask)
    if (campaign === undefined) throw new Error('no campaign')
    const { readings } = readReport(text, { publishedOn: publishedOn ?? undefined, ...namesOf(campaign) })
    const report = { id: 'r', title: 'r', publishedOn, readings }
    const { reports } = await auditReports([report], campaign.scope, askedRecords(ask))
    return (reports[0]?.figures ?? []).map(({ records }) => records)
  }

  it.each([
    ['Lĩnh vực y tế hoàn thành 9/10 công trình, đạt 90%.', ['agrees']],
    ['Lĩnh vực giao thông hoàn thành 12/20 công trình, đạt 60%.', ['differs']],
    ['Trong tháng 10/2025 hoàn thành 7 công trình.', ['agrees']],
    ['Trong tháng 10/2025 hoàn thành 9 công trình.', ['differs']],
    ['Trong tháng 10/2025 có 19 công trình hoàn thành.', ['no_records']],
    ['Quý IV/2025 hoàn thành 19 công trình.', ['agrees']],
    ['Từ ngày 01/11 đến 30/11/2025 hoàn thành 6 công trình.', ['agrees']],
    ['Tỷ lệ hoàn thành của cấp tỉnh cao hơn cấp xã 40 điểm phần trăm.', ['agrees']],
    ['Tỷ lệ hoàn thành của cấp tỉnh cao hơn cấp xã 44 điểm phần trăm.', ['differs']],
    ['Tỷ lệ hoàn thành của cấp tỉnh cao hơn cấp xã 80%.', ['agrees']],
    ['Số công trình hoàn thành của cấp xã gấp 1,1 lần cấp tỉnh.', ['agrees']],
    ['Tháng 11/2025 hoàn thành 6 công trình, giảm 14,3% so với tháng 10/2025.', ['agrees', 'agrees']],
    ['Tháng 11/2025 hoàn thành 6 công trình, giảm 30% so với tháng 10/2025.', ['agrees', 'differs']],
    ['Xã Tân Hưng dẫn đầu về tỷ lệ hoàn thành.', ['agrees']],
    ['Xã Mỹ Thành xếp thứ 3/4 đơn vị về tiến độ công trình.', ['agrees']],
    ['Xã Mỹ Thành xếp thứ 2/3 xã về tỷ lệ hoàn thành.', ['agrees']],
    ['Thấp nhất là xã Mỹ Thành, tỷ lệ hoàn thành dưới trung bình.', ['differs']],
    ['Lĩnh vực y tế dẫn đầu về tỷ lệ hoàn thành.', ['agrees']],
    ['Tặng Giấy khen cho 2 tập thể và 3 cá nhân.', ['agrees', 'agrees']],
    ['Tặng Giấy khen cho 4 cá nhân.', ['differs']],
    ['Tặng Bằng khen cho 4 cá nhân.', ['no_records']],
    ['Khen thưởng đột xuất 4 cá nhân.', ['no_records']],
    ['Trong 19 công trình hoàn thành, y tế chiếm 40%.', ['no_records']],
    ['Cấp xã hoàn thành 10 công trình, Sở Y tế hoàn thành 9 công trình.', ['agrees', 'agrees']],
  ])('%s', async (text, verdicts) => {
    expect((await audited(text)).map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  it('asks what is known now of a month that nothing was known of at its end', async () => {
    const [figure] = await audited('Trong tháng 10/2025 hoàn thành 7 công trình.', null)
    expect(figure).toMatchObject({ verdict: 'agrees', question: { knownOn: null } })
  })

  it('says how it counted, and what it found', async () => {
    const [rank] = await audited('Xã Mỹ Thành đứng đầu về tỷ lệ hoàn thành.')
    expect(rank).toMatchObject({
      verdict: 'differs',
      answer: { vi: 'hạng 3 trong 4 (3/6)', en: 'place 3 of 4 (3/6)' },
      method: { en: 'all units that registered works by completion rate, equal ones share their place' },
    })
    const [gap] = await audited('Tỷ lệ hoàn thành của cấp tỉnh cao hơn cấp xã 40 điểm phần trăm.')
    expect(gap?.method?.vi).toBe('so tỷ lệ hoàn thành của Cấp tỉnh với Cấp xã: hiệu hai tỷ lệ')
    const [field] = await audited('Lĩnh vực y tế hoàn thành 9/10 công trình.')
    expect(field?.method?.vi).toBe('đếm các công trình ghi lĩnh vực “Y tế” trong sổ')
  })

  it('accuses no field where works bear none, and no month where works bear no day', async () => {
    const without = works('Sở Y tế', 'province', null, 1, 1).map((work) => ({ ...work, completed_on: null }))
    const before = 'Lĩnh vực y tế hoàn thành 8/10 công trình. Trong tháng 10/2025 hoàn thành 9 công trình.'
    expect((await audited(before)).map(({ verdict }) => verdict)).toEqual(['differs', 'differs'])
    await warehouse.load({ ...records, work: [...records.work, ...without] })
    expect((await audited(before)).map(({ verdict }) => verdict)).toEqual(['no_records', 'no_records'])
  })
})
