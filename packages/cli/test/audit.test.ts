import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'

import { vedich, workspace } from './vedich.ts'

const release = `Tính đến ngày 31/12/2024, đã có 742/942 công trình hoàn thành, đạt tỷ lệ 78,77 %.
Cấp thành phố hoàn thành 40/71 công trình (57,3 %), cấp cơ sở 702/871 công trình (80,6 %).
Thành phố Thủ Đức, ngày 31 tháng 01 năm 2025
`

describe('vedich audit', () => {
  it('verifies what the bundled campaign published, in one sentence and in every number', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    const { code, stdout } = await vedich(folder, 'audit', '--strict')
    expect(code).toBe(0)
    expect(stdout).toContain('✓ All 11 published figures verify')
    expect(stdout).toMatch(/78\.77 +742\/942 +all +2025-02-03 +ok +0\.91 +agrees/u)
    expect(stdout).toMatch(/imply a share of 7\.30–7\.76 %/u)
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80)

    const json = JSON.parse((await vedich(folder, 'audit', '--json')).stdout)
    expect(json.is_sound).toBe(true)
    const [campaign] = json.campaigns
    expect(campaign.conclusion).toMatchObject({ numbers: 11, verified: 11, contradictions: 0 })
    const figures = campaign.reports.flatMap((report: { figures: object[] }) => report.figures)
    expect(figures).toHaveLength(13)
    for (const figure of figures) expect(figure).toMatchObject({ records: { verdict: 'agrees' } })
  })

  it('stops a wrong press release, with the works that explain its difference', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    await writeFile(join(folder, 'release.txt'), release)
    const { code, stdout } = await vedich(folder, 'audit', 'release.txt', '--strict')
    expect(code).toBe(1)
    expect(stdout).toMatch(/mismatch +0\.93 +differs/u)
    expect(stdout).toContain('percentage = 56,3 %')
    expect(stdout).toMatch(/163 works completed after the day of the figure\s+\(exactly the difference\)/u)
    expect((await vedich(folder, 'audit', 'release.txt')).code).toBe(0)

    const { stdout: printed } = await vedich(folder, 'audit', 'release.txt', '--json')
    const [first] = JSON.parse(printed).campaigns[0].reports[0].figures
    expect(first.records).toMatchObject({
      verdict: 'differs',
      recorded: { numerator: 579, denominator: 942 },
      difference: { numerator: 163, denominator: 0 },
      explanations: [{ reason: 'completed_after', count: 163, closes: true }],
    })
    expect(first.records.explanations[0].works).toHaveLength(20)
  })

  it('finds where a report contradicts another', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    await writeFile(join(folder, 'a.txt'), 'Tính đến ngày 03/02/2025, hoàn thành 742/942 công trình.')
    await writeFile(join(folder, 'b.txt'), 'Tính đến ngày 03/02/2025, hoàn thành 740/942 công trình.')
    const { stdout } = await vedich(folder, 'audit', 'a.txt', 'b.txt')
    expect(stdout.replaceAll(/\s+/gu, ' ')).toContain(
      'contradict each other in the numerator: a.txt (742/942) and b.txt (740/942)',
    )
  })

  it('checks a report by its arithmetic before anything was ingested', async () => {
    const folder = await workspace()
    await writeFile(join(folder, 'release.txt'), release)
    const { code, stdout } = await vedich(folder, 'audit', 'release.txt', '--strict')
    expect(code).toBe(1)
    expect(stdout).toContain('mismatch')
  })

  it('speaks Vietnamese when asked', async () => {
    const folder = await workspace()
    await vedich(folder, 'ingest')
    const { stdout } = await vedich(folder, '--lang', 'vi', 'audit')
    expect(stdout).toContain('✓ Cả 11 số liệu đã công bố đều khớp')
  })

  it.each([
    [['audit'], 3, 'There is no snapshot to read'],
    [['audit', 'none.txt'], 3, 'The file cannot be read'],
    [['audit', 'none.txt', '--published-on', '3/2'], 2, 'is not a day'],
  ])('refuses %j and says what to do', async (args, code, what) => {
    const result = await vedich(await workspace(), ...args)
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toContain(what)
  })
})
