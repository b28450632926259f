import { describe, expect, it } from 'vitest'

import { ingest, loadCampaign } from '../src/index.ts'
import { type CampaignFolder, campaignFolder, goodRows, register } from './support/campaign-folder.ts'

const now = () => new Date('2025-02-10T08:00:00Z')

/** A register with a plain header; `cells` are code, title, unit, tier, three dates, status, money. */
function plain(...rows: readonly (readonly string[])[]): string {
  return register(...rows.map((cells, index) => [String(index + 1), ...cells].join(';')))
}

function works(
  from: number,
  count: number,
  change: (cells: string[], index: number) => string[] = (cells) => cells,
): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index
    const cells = [
      `W${number}`,
      `Công trình ${number}`,
      `Phường ${1 + (number % 5)}`,
      number % 3 === 0 ? 'Cấp TP' : 'Cơ sở',
      `${1 + (number % 9)}/01/2025`,
      '01/02/2025',
      number % 2 === 0 ? `${1 + (number % 27)}/01/2025` : '',
      number % 2 === 0 ? 'Hoàn thành' : 'Đang thực hiện',
      `${number} triệu`,
    ]
    return change(cells, index)
  })
}

const set = (at: number, text: string) => (cells: string[]) => cells.with(at, text)

/** Registers of a few layouts, with everything a sheet may say of itself and nothing of its neighbours. */
const files: Readonly<Record<string, string>> = {
  'a-plain.csv': plain(...works(0, 6)),
  'b-first-of-two.csv': register(...goodRows),
  'c-month-first.csv': plain(...works(20, 5, set(4, '01/28/2025')), ...works(25, 2, set(4, '02/03/2025'))),
  'd-filled-down.csv': plain(
    ...works(40, 8, (cells, index) => cells.with(2, index % 4 === 0 ? 'Xã Tân Nhựt' : '')),
  ),
  'e-ditto.csv': plain(
    ...works(60, 4, (cells, index) => cells.with(2, index === 0 ? 'Xã Bình Lợi' : '""""')),
  ),
  'f-gaps.csv': plain(...works(80, 5, (cells, index) => (index === 3 ? cells.with(2, '') : cells))),
  'g-sections.csv': register(
    'I. CẤP THÀNH PHỐ;;;;;;;;;',
    ...works(100, 3, set(3, '')).map((cells) => ['', ...cells].join(';')),
    'II. CẤP CƠ SỞ;;;;;;;;;',
    ...works(103, 2, set(3, '')).map((cells) => ['', ...cells].join(';')),
    'Tổng cộng: 7 công trình;;;;;;;;;',
  ),
  'h-no-tiers.csv': plain(...works(120, 3, set(3, ''))),
  'i-serials.csv': plain(...works(140, 4, set(4, '45670'))),
  'j-blank-lines.csv': plain(...works(160, 4)).replace('\n3;', '\n\n\n3;'),
  'k-repeats.csv': plain(...works(0, 3), ...works(0, 2), ...works(1, 1, set(7, 'Bỏ dở'))),
  'l-unknown.csv': plain(...works(180, 3, set(7, 'Gần xong hẳn')), ...works(183, 2, set(3, 'Cấp trời'))),
  'm-later.csv': plain(...works(0, 3, set(7, 'Hoàn thành'))),
  'n-as-of.csv': `Số liệu tính đến ngày 31/01/2025;;;;;;;;;\n${plain(...works(0, 2), ...works(200, 2))}`,
  'o-unit-above.csv': [
    'UBND PHƯỜNG TÂM BÌNH;;;;;',
    'Mã;Tên công trình;Cấp;Ngày đăng ký;Tiến độ;Kinh phí (triệu đồng)',
    'T1;Hẻm 1;Cơ sở;01/01/2025;Hoàn thành;12',
    'T2;Hẻm 2;Cấp TP;02/01/2025;Đang thực hiện;13',
    '',
  ].join('\n'),
  'p-unit-above.csv': [
    'UBND PHƯỜNG HIỆP BÌNH;;;;;',
    'Mã;Tên công trình;Cấp;Ngày đăng ký;Tiến độ;Kinh phí (triệu đồng)',
    'H1;Hẻm 1;Cơ sở;01/01/2025;Hoàn thành;12',
    'H2;Hẻm 2;;02/01/2025;Đang thực hiện;13',
    '',
  ].join('\n'),
  'q-quoted.csv': plain(...works(220, 3, set(1, '"Công trình; ""hai dòng""\ntiếp"'))),
  'r-notes.csv': `${plain(...works(240, 3))};Ghi chú: số liệu tạm thời;;;;;;;;\n;Người lập biểu;;;;;;;;\n`,
  's-header-again.csv': plain(...works(260, 2)) + plain(...works(262, 2)),
  't-unread.csv': plain(...works(280, 2))
    .replace(/$/gmu, ';x')
    .replace('Kinh phí;x', 'Kinh phí;Ghi thêm'),
}

/** Whatever sheet stands above them, these take nothing from it. */
const beginners: Readonly<Record<string, string>> = Object.fromEntries(
  [300, 320].flatMap((number) => [
    [`no-tiers-${number}.csv`, plain(...works(number, 3, set(3, '')))],
    [
      `ditto-first-${number}.csv`,
      plain(...works(number + 10, 3, (cells, index) => (index < 2 ? cells.with(2, '""""') : cells))),
    ],
  ]),
)

/** What a warehouse holds, without the runs it came by. */
async function held(folder: CampaignFolder): Promise<Readonly<Record<string, unknown>>> {
  const tables = [
    'core.unit',
    'core.work',
    'core.work_version EXCLUDE',
    'core.work_sighting',
    'meta.rejected_row',
    'meta.flagged_row',
    'meta.vocabulary_gap',
    'meta.source_file',
    'meta.source_column',
  ]
  const found: Record<string, unknown> = {}
  for (const name of tables) {
    const [table = '', isVersion] = name.split(' ')
    const runs = isVersion === undefined ? 'run_id' : 'run_id, superseded_by'
    found[table] = await folder.rows(`SELECT * EXCLUDE (${runs}) FROM ${table} ORDER BY ALL`)
  }
  return found
}

describe('registers that are read together', () => {
  it('read as each of them does alone', async () => {
    const all = { ...files, ...beginners }
    const sources = Object.fromEntries(Object.entries(all).map(([name, text]) => [`sources/${name}`, text]))
    const together = await campaignFolder(sources)
    const alone = await campaignFolder(sources)
    const { totals } = await together.ingest({ now })
    const order = await together.rows(
      `SELECT path FROM meta.source_file WHERE role = 'register' ORDER BY known_on, revision, sha256, path`,
    )
    expect(order).toHaveLength(Object.keys(all).length)
    const campaign = await loadCampaign(alone.path)
    for (const { path } of order) {
      await ingest({
        targets: [{ campaign, only: new Set([String(path)]) }],
        warehouse: alone.warehouse,
        now,
      })
    }
    expect(await held(together)).toEqual(await held(alone))
    expect(totals.read).toBe(
      totals.inserted +
        totals.updated +
        totals.unchanged +
        totals.duplicate +
        totals.rejected +
        totals.structural,
    )
  }, 120_000)

  it('are refused with the line of the one that is damaged', async () => {
    const good = Array.from({ length: 20 }, (_, index) => [
      `sources/so-${index + 10}.csv`,
      plain(...works(index * 10, 3)),
    ])
    const bad = plain(...works(500, 4000))
      .replace('Công trình 600', '"Công trình\n600"')
      .replace('Công trình 4290', '"Công trình 4290')
    const folder = await campaignFolder({ ...Object.fromEntries(good), 'sources/so-15.csv': bad })
    await expect(folder.ingest()).rejects.toMatchObject({
      where: expect.stringMatching(/so-15\.csv:3793$/u) as unknown,
    })
  })
})
