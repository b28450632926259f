import { type ExprNode, literal, verbatim } from '@uwdata/mosaic-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  awards,
  campaigns,
  countWorks,
  estimate,
  findMetric,
  listWorks,
  type Listing,
  occasions,
  overdueWorks,
  phases,
  query,
  ratingBands,
  readColumns,
  ratingRules,
  reportedFigures,
  reports,
  runEvents,
  tiers,
  unitNames,
  type WorkListSpec,
  type WorkSortKey,
} from '../src/index.ts'
import { holdsFolded } from '../src/listing/folded.ts'
import { sample } from './sample.ts'
import { openWarehouse, type Records, type Warehouse } from './warehouse.ts'

let warehouse: Warehouse
beforeAll(async () => {
  warehouse = await openWarehouse()
})
afterAll(() => warehouse.close())

const register: Records = {
  campaign: [
    { campaign_id: 'later', name_vi: 'Sau', started_on: '2025-01-01', ended_on: '2025-12-31' },
    {
      campaign_id: 'c',
      name_vi: 'Đợt 1',
      started_on: '2024-01-01',
      ended_on: '2024-06-30',
      resolutions: ['12-NQ/TU'],
    },
  ],
  phase: [
    { campaign_id: 'c', phase_id: 'p2', ordinal: 2, label_vi: 'Hai' },
    { campaign_id: 'c', phase_id: 'p1', ordinal: 1, label_vi: 'Một' },
    { campaign_id: 'later', phase_id: 'p1', ordinal: 1 },
  ],
  occasion: [
    { campaign_id: 'c', occasion_id: 'o2', held_on: '2024-04-30' },
    { campaign_id: 'c', occasion_id: 'o1', held_on: '2024-02-03' },
  ],
  tier: [
    { campaign_id: 'c', tier_id: 'grassroots', ordinal: 2 },
    { campaign_id: 'c', tier_id: 'city', ordinal: 1 },
  ],
  ratingBand: [
    { campaign_id: 'c', metric_id: 'completion_rate', band_id: 'weak', ordinal: 2, light: 'red' },
    {
      campaign_id: 'c',
      metric_id: 'completion_rate',
      band_id: 'good',
      ordinal: 1,
      at_least: 0.8,
      minimum_n: 3,
      light: 'green',
    },
  ],
  unit: [
    { campaign_id: 'c', unit_id: 'u2', name: 'Trường THPT Thủ Đức', kind: 'school' },
    { campaign_id: 'c', unit_id: 'u1', name: 'Phường An Khánh', kind: null },
  ],
  sourceFile: [
    {
      source_file_id: 'f',
      path: 'sources/register.xlsx',
      campaign_id: 'c',
      role: 'register',
      known_on: '2024-06-15',
    },
    {
      source_file_id: 'e',
      path: 'sources/earlier.xlsx',
      campaign_id: 'c',
      role: 'register',
      known_on: '2024-05-31',
    },
    {
      source_file_id: 'r',
      path: 'sources/report.docx',
      campaign_id: 'c',
      role: 'report',
      known_on: '2025-03-01',
    },
  ],
  work: [
    work('CT-1', {
      title: 'Nâng cấp đường Hoàng Sa',
      unit_id: 'u1',
      tier_id: 'grassroots',
      budget_vnd: 1_250_000_000,
    }),
    work('CT-2', {
      title: 'XÂY TRƯỜNG HỌC',
      unit_id: 'u2',
      tier_id: 'city',
      status: 'completed',
      completed_on: '2024-03-01',
    }),
    work('CT-3', {
      title: 'Giảm 100% rác_thải',
      unit_id: 'u1',
      tier_id: 'grassroots',
      category: 'môi trường',
      due_on: '2024-05-01',
    }),
    work('CT-4', { title: 'Duong dien', unit_id: 'gone', tier_id: 'unknown', due_on: '2024-04-01' }),
    { ...work('CT-1', { title: 'Nâng cấp đường' }), campaign_id: 'later' },
  ],
  report: [{ campaign_id: 'c', report_id: 'r', title: 'Báo cáo', published_on: '2024-07-01' }],
  award: [
    { campaign_id: 'c', award_id: 'a2', recipient: 'Trường', recipient_kind: 'collective', source_row: 9 },
    { campaign_id: 'c', award_id: 'a1', recipient: 'Phường', recipient_kind: 'collective', source_row: 10 },
  ],
  reportedFigure: [
    { campaign_id: 'c', figure_id: 'f2', report_id: 'r', percent_text: '56,3 %', source_row: 9 },
    { campaign_id: 'c', figure_id: 'f3', report_id: null, numerator: 63 },
    {
      campaign_id: 'c',
      figure_id: 'f1',
      report_id: 'r',
      numerator: 742,
      denominator: 942,
      percent_text: '78,77 %',
      source_row: 10,
    },
  ],
}

describe('the day that the figures of a campaign speak of', () => {
  const campaign = register.campaign!.find(({ campaign_id }) => campaign_id === 'c')
  const late = { ...work('CT-9', { title: 'Cầu', status: 'completed' }), completed_on: '2024-07-20' }
  const dayOf = async (known_on: string, works: Records['work'] & object) => {
    const [file] = register.sourceFile!
    await warehouse.load({ campaign: [campaign!], sourceFile: [{ ...file!, known_on }], work: works })
    return (await column(campaigns(), 'as_of'))[0]
  }

  it('is its last one once a later register was read', async () => {
    expect(await dayOf('2024-08-01', [work('CT-1', {})])).toBe('2024-06-30')
  })

  it('is that of the last work completed after it, so that all that is told is counted', async () => {
    expect(await dayOf('2024-08-01', [work('CT-1', {}), late])).toBe('2024-07-20')
    const [all, then] = await Promise.all(
      [{}, { asOf: '2024-07-20' }].map(async (spec) =>
        warehouse.rows(query(findMetric('completion_rate'), spec).sql),
      ),
    )
    expect(all).toEqual(then)
  })

  it('is no later than the last day that is told of', async () => {
    expect(await dayOf('2024-07-05', [work('CT-1', {}), late])).toBe('2024-07-05')
  })
})

describe('the listings of a campaign', () => {
  beforeAll(() => warehouse.load(register))

  it('come in their own order and hold nothing of another campaign', async () => {
    expect(await column(campaigns(), 'campaign_id')).toEqual(['c', 'later'])
    expect(await column(campaigns(), 'as_of')).toEqual(['2024-06-15', '2025-12-31'])
    expect(await column(phases('c'), 'label_vi')).toEqual(['Một', 'Hai'])
    expect(await column(occasions('c'), 'occasion_id')).toEqual(['o1', 'o2'])
    expect(await column(tiers('c'), 'tier_id')).toEqual(['city', 'grassroots'])
    expect(await column(unitNames('c'), 'unit_id')).toEqual(['u1', 'u2'])
    expect(await column(reportedFigures('c'), 'figure_id')).toEqual(['f2', 'f1', 'f3'])
    expect(await column(awards('c'), 'award_id')).toEqual(['a2', 'a1'])
    expect(await column(reports('c'), 'title')).toEqual(['Báo cáo'])
  })

  it('give the bands of a metric from the best, as rules', async () => {
    const [rules] = ratingRules(await warehouse.rows(ratingBands('c').sql))
    expect(rules!.bands.map(({ id, atLeast }) => [id, atLeast])).toEqual([
      ['good', 0.8],
      ['weak', 0],
    ])
  })

  it('say where a published figure stands', async () => {
    const rows = await warehouse.rows(reportedFigures('c').sql)
    expect(rows[1]).toMatchObject({
      numerator: 742n,
      denominator: 942n,
      percent_text: '78,77 %',
      report_title: 'Báo cáo',
      published_on: '2024-07-01',
      source_row: 10n,
    })
    expect(rows[2]).toMatchObject({ report_id: null, report_title: null })
  })

  it.each(Object.entries(everyListing('c')))('%s has the columns and types it says', async (_, listing) => {
    const described = await warehouse.rows(`DESCRIBE ${listing.sql}`)
    expect(described.map(({ column_name, column_type }) => [column_name, column_type])).toEqual(
      Object.entries(listing.columns).map(([name, { type }]) => [name, type]),
    )
  })

  it.each(["' OR '1'='1", "c'; DROP TABLE core.work; --", 'C', '%'])(
    'have nothing for a campaign %j',
    async (id) => {
      const { campaigns: _, countWorks: count, ...listings } = everyListing(id)
      for (const { sql } of Object.values(listings)) expect(await warehouse.rows(sql)).toEqual([])
      expect(await warehouse.rows(count.sql)).toEqual([{ works: 0n }])
    },
  )
})

describe('listWorks', () => {
  beforeAll(() => warehouse.load(register))

  it('gives the record, the name of its unit and the cell it was read from', async () => {
    const [row] = await warehouse.rows(listWorks({ campaign: 'c', search: 'CT-1' }).sql)
    expect(row).toMatchObject({
      work_id: 'CT-1',
      title: 'Nâng cấp đường Hoàng Sa',
      unit_name: 'Phường An Khánh',
      source_path: 'sources/register.xlsx',
      source_sheet: 'Sổ',
      source_row: 12n,
    })
  })

  it('keeps works whose unit or tier is not listed', async () => {
    const [row] = await warehouse.rows(listWorks({ campaign: 'c', search: 'CT-4' }).sql)
    expect(row).toMatchObject({ unit_id: 'gone', unit_name: null })
  })

  it.each([
    ['đường', ['CT-1', 'CT-4']],
    ['duong', ['CT-1', 'CT-4']],
    ['ĐƯỜNG', ['CT-1', 'CT-4']],
    ['đường'.normalize('NFD'), ['CT-1', 'CT-4']],
    ['truong', ['CT-2']],
    ['hoang sa duong', ['CT-1']],
    ['thủ đức', ['CT-2']],
    ['  an   khanh ', ['CT-1', 'CT-3']],
    ['ct-3', ['CT-3']],
    ['100%', ['CT-3']],
    ['%', ['CT-3']],
    ['_', ['CT-3']],
    ['.*', []],
    ['(', []],
    ['x'.repeat(200), []],
    ['\\', []],
    ["' OR 1=1 --", []],
    ['môi trường', []],
    ['   ', ['CT-1', 'CT-2', 'CT-3', 'CT-4']],
  ])('finds for %j %j', async (search, found) => {
    expect(await ids({ search })).toEqual(found)
    expect(await warehouse.rows(countWorks({ campaign: 'c', search }).sql)).toEqual([
      { works: BigInt(found.length) },
    ])
  })

  it.each(['Nghĩa', 'Đường', 'QUẬN', 'Hồ Gươm', 'année', 'Ωmega', 'Йод', 'a.b', 'ỷ'.repeat(65)])(
    'finds %s in itself, composed or not, and nothing else in it',
    async (word) => {
      const texts = [word, word.normalize('NFD'), word.toUpperCase()].map((text) => literal(text))
      const holds = (text: ExprNode, sought: string) => String(holdsFolded(text, sought))
      const [found] = await warehouse.rows(
        `SELECT ${texts.map((text) => holds(text, word)).join(' AND ')} AS itself, ${holds(literal(word), 'zz')} AS other`,
      )
      expect(found).toEqual({ itself: true, other: false })
    },
  )

  it.each(['a', 'd', 'o', 'y', 'đ', 'Ư'])(
    'takes for %s the letters that DuckDB strips to it',
    async (letter) => {
      const plain = (text: string) => `replace(strip_accents(lower(${text})), 'đ', 'd')`
      const rows = await warehouse.rows(
        `SELECT chr(code::INTEGER) AS form FROM range(65, 8192) letters(code)
       WHERE ${String(holdsFolded(verbatim('chr(code::INTEGER)'), letter))} <> contains(${plain('chr(code::INTEGER)')}, ${plain(`'${letter}'`)})`,
      )
      expect(rows).toEqual([])
    },
  )

  it('filters by tier, unit, state and category, each with one value, several, or none', async () => {
    expect(await ids({ where: { tier: 'grassroots' } })).toEqual(['CT-1', 'CT-3'])
    expect(await ids({ where: { tier: ['city', 'unknown'] } })).toEqual(['CT-2', 'CT-4'])
    expect(await ids({ where: { unit: 'u1', category: 'môi trường' } })).toEqual(['CT-3'])
    expect(await ids({ where: { category: null, status: 'registered' } })).toEqual(['CT-1', 'CT-4'])
    expect(await ids({ where: { status: [] } })).toEqual([])
    expect(await ids({ where: { category: "' OR 1=1 --" } })).toEqual([])
  })

  it.each<[WorkSortKey, string[], string[]]>([
    ['work_id', ['CT-1', 'CT-2', 'CT-3', 'CT-4'], ['CT-4', 'CT-3', 'CT-2', 'CT-1']],
    ['title', ['CT-4', 'CT-3', 'CT-1', 'CT-2'], ['CT-2', 'CT-1', 'CT-3', 'CT-4']],
    ['unit', ['CT-1', 'CT-3', 'CT-2', 'CT-4'], ['CT-2', 'CT-1', 'CT-3', 'CT-4']],
    ['tier', ['CT-2', 'CT-1', 'CT-3', 'CT-4'], ['CT-1', 'CT-3', 'CT-2', 'CT-4']],
    ['category', ['CT-3', 'CT-1', 'CT-2', 'CT-4'], ['CT-3', 'CT-1', 'CT-2', 'CT-4']],
    ['status', ['CT-2', 'CT-1', 'CT-3', 'CT-4'], ['CT-1', 'CT-3', 'CT-4', 'CT-2']],
    ['due_on', ['CT-4', 'CT-3', 'CT-1', 'CT-2'], ['CT-3', 'CT-4', 'CT-1', 'CT-2']],
    ['completed_on', ['CT-2', 'CT-1', 'CT-3', 'CT-4'], ['CT-2', 'CT-1', 'CT-3', 'CT-4']],
    ['budget_vnd', ['CT-1', 'CT-2', 'CT-3', 'CT-4'], ['CT-1', 'CT-2', 'CT-3', 'CT-4']],
  ])('sorts by %s both ways, what is missing last, ties by id', async (by, rising, falling) => {
    expect(await ids({ sort: { by } })).toEqual(rising)
    expect(await ids({ sort: { by, direction: 'desc' } })).toEqual(falling)
  })

  it('pages through all works once', async () => {
    const pages = await Promise.all(
      [0, 1, 2, 3, 4].map((offset) => ids({ limit: 1, offset, sort: { by: 'category' } })),
    )
    expect(pages).toEqual([['CT-3'], ['CT-1'], ['CT-2'], ['CT-4'], []])
    expect(await ids({ limit: 0 })).toEqual([])
  })
})

describe('overdueWorks', () => {
  it('gives the longest overdue first, with their days to the last that the registers tell of', async () => {
    await warehouse.load(register)
    const rows = await warehouse.rows(overdueWorks({ campaign: 'c' }).sql)
    expect(rows.map(({ work_id, days_overdue }) => [work_id, days_overdue])).toEqual([
      ['CT-4', 75n],
      ['CT-3', 45n],
    ])
    expect(await warehouse.rows(overdueWorks({ campaign: 'c', asOf: '2024-04-01' }).sql)).toEqual([])
  })

  it.each([undefined, '2023-12-01', '2024-01-01', '2024-03-01', '2025-01-01'])(
    'lists the works that works_overdue counts as of %s',
    async (asOf) => {
      await warehouse.load(sample)
      const at = asOf === undefined ? {} : { asOf }
      const question = query(findMetric('works_overdue'), { where: { campaign: 'c1' }, ...at })
      const [counted] = estimate(question, await warehouse.rows(question.sql))
      const listed = await warehouse.rows(overdueWorks({ campaign: 'c1', ...at }).sql)
      expect(listed).toHaveLength(counted!.numerator)
      for (const { days_overdue, status } of listed) {
        expect(days_overdue).toBeGreaterThan(0n)
        expect(['registered', 'started']).toContain(status)
      }
    },
  )
})

function work(work_id: string, record: NonNullable<Records['work']>[number]) {
  return {
    campaign_id: 'c',
    work_id,
    status: 'registered',
    source_file_id: 'f',
    source_sheet: 'Sổ',
    source_row: 12,
    ...record,
  }
}

function everyListing(campaign: string) {
  return {
    campaigns: campaigns(),
    phases: phases(campaign),
    occasions: occasions(campaign),
    tiers: tiers(campaign),
    ratingBands: ratingBands(campaign),
    unitNames: unitNames(campaign),
    reportedFigures: reportedFigures(campaign),
    reports: reports(campaign),
    awards: awards(campaign),
    runEvents: runEvents(campaign, 'r'),
    listWorks: listWorks({ campaign }),
    countWorks: countWorks({ campaign }),
    overdueWorks: overdueWorks({ campaign }),
    readColumns: readColumns(campaign, "sources/o'b.csv"),
  } satisfies Record<string, Listing>
}

async function ids(spec: Omit<WorkListSpec, 'campaign'>) {
  return column(listWorks({ campaign: 'c', ...spec }), 'work_id')
}

async function column<L extends Listing>(listing: L, name: keyof L['columns'] & string) {
  const rows = await warehouse.rows(listing.sql)
  return rows.map((row) => row[name])
}
