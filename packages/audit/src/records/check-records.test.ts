import { describe, expect, it } from 'vitest'

import { readReport } from '../read-report.ts'
import { checkRecords, type Records } from './check-records.ts'
import type { Recorded } from './compare.ts'
import type { RecordQuestion, RecordScope } from './record-question.ts'

const scope: RecordScope = { campaign: 'c', tiers: ['city', 'grassroots'], units: [] }

function records(now: Recorded, then: Recorded = now, rows: Record<string, unknown>[] = []): Records {
  return {
    ask: async ({ knownOn }) => (knownOn === null ? now : then),
    changes: async () => rows,
  }
}

const check = (text: string, answers: Records) => {
  const [reading] = readReport(text, { publishedOn: '2025-02-05' }).readings
  if (!reading) throw new Error('no figure')
  return checkRecords({ ...reading, publishedOn: '2025-02-05' }, scope, answers)
}

const all = 'Tính đến ngày 03/02/2025, hoàn thành 742/942 công trình, đạt 78,77%.'

describe('checkRecords', () => {
  it('agrees when counts are the recorded ones and the percentage is theirs, rounded as printed', async () => {
    expect(await check(all, records({ numerator: 742, denominator: 942 }))).toMatchObject({
      verdict: 'agrees',
      difference: { numerator: 0, denominator: 0 },
      explanations: [],
    })
    const rough = await check('Hoàn thành gần 80% công trình.', records({ numerator: 742, denominator: 942 }))
    expect(rough.verdict).toBe('agrees')
  })

  it('differs with the difference in counts and points, and names the works that explain it', async () => {
    const row = { reason: 'completed_after', works: 2, title: 'x' }
    const rows = [
      { ...row, work_id: 'A', on_day: '2025-02-04' },
      { ...row, work_id: 'B', on_day: '2025-02-05' },
      { reason: 'registered_after', works: 9, work_id: 'C', title: 'y', on_day: '2025-02-06' },
    ]
    const result = await check(all, records({ numerator: 740, denominator: 942 }, undefined, rows))
    expect(result).toMatchObject({
      verdict: 'differs',
      recorded: { numerator: 740, denominator: 942 },
      difference: { numerator: 2, denominator: 0, points: 0.2137 },
    })
    expect(result.explanations).toEqual([
      {
        reason: 'completed_after',
        count: 2,
        closes: true,
        works: [
          { work_id: 'A', title: 'x', reason: 'completed_after', on: '2025-02-04' },
          { work_id: 'B', title: 'x', reason: 'completed_after', on: '2025-02-05' },
        ],
      },
    ])
  })

  it('holds a report against what was known when it came out, and shows what is known now', async () => {
    const result = await check(
      all,
      records({ numerator: 745, denominator: 942 }, { numerator: 742, denominator: 942 }),
    )
    expect(result).toMatchObject({ verdict: 'agrees', recordedNow: { numerator: 745, denominator: 942 } })
  })

  it('falls back on what is known now where nothing was known then', async () => {
    const result = await check(
      all,
      records({ numerator: 742, denominator: 942 }, { numerator: 0, denominator: 0 }),
    )
    expect(result).toMatchObject({ verdict: 'agrees', question: { knownOn: null } })
  })

  it('turns the record round for what is left', async () => {
    const text = 'Còn 200/942 công trình (21,23%) chưa hoàn thành.'
    expect(await check(text, records({ numerator: 742, denominator: 942 }))).toMatchObject({
      verdict: 'agrees',
    })
  })

  it('does not say that a figure differs that may speak of something else', async () => {
    const result = await check('Tỷ lệ đạt 91%.', records({ numerator: 742, denominator: 942 }))
    expect(result).toMatchObject({ verdict: 'no_records', reason: 'other_subject' })
  })

  it('takes a count that is said to be inexact for what it says', async () => {
    const counted = (text: string, numerator: number) => {
      const [reading] = readReport(text, { counts: true, publishedOn: '2025-02-05' }).readings
      if (!reading) throw new Error('no figure')
      return checkRecords(reading, scope, records({ numerator, denominator: null }))
    }
    const verdicts = await Promise.all(
      [742, 699, 800].map((of) => counted('Hơn 700 công trình đã hoàn thành.', of)),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['agrees', 'differs', 'differs'])
    expect(await counted('Toàn đợt có 900 công trình.', 942)).toMatchObject({ reason: 'other_subject' })
  })

  describe('a share of all', () => {
    const byScope: Records = {
      ...records({ numerator: 742, denominator: 942 }),
      ask: async ({ where, metric }) =>
        metric === 'on_time_rate'
          ? { numerator: 670, denominator: 742 }
          : where['tier'] === 'city'
            ? { numerator: 40, denominator: 71 }
            : { numerator: 742, denominator: 942 },
    }

    it.each([
      [
        'Công trình cấp thành phố: 71 công trình, chiếm 7,54% trong 942 công trình đăng ký, kết quả chung.',
        71,
      ],
      ['Trong số 742 công trình hoàn thành có 40 công trình cấp thành phố (5,39%).', 40],
      ['Cấp thành phố chiếm 7,54% tổng số công trình.', 71],
      ['Hoàn thành đúng hạn 670/942 công trình (71,13%).', 670],
    ])('is held against the whole it names: %s', async (text, numerator) => {
      expect(await check(text, byScope)).toMatchObject({ verdict: 'agrees', recorded: { numerator } })
    })

    it('differs where it names its part and its base', async () => {
      const verdicts = ['tổng số công trình đăng ký', 'tổng số công trình quá hạn'].map(async (base) => {
        const { verdict } = await check(`Cấp thành phố chiếm 35% ${base}.`, byScope)
        return verdict
      })
      expect(await Promise.all(verdicts)).toEqual(['differs', 'no_records'])
    })

    it('goes on in a list', async () => {
      const verdicts = await Promise.all(
        ['5,4', '6,4'].map(async (percent) => {
          const text = `Cấp cơ sở góp 702 công trình hoàn thành, chiếm 94,6% tổng số; cấp thành phố 40 công trình (${percent}%).`
          const reading = readReport(text, { publishedOn: '2025-02-05' }).readings.at(-1)
          if (!reading) throw new Error('no figure')
          return (await checkRecords(reading, scope, byScope)).verdict
        }),
      )
      expect(verdicts).toEqual(['agrees', 'differs'])
    })

    it('differs where a fraction is that of another tier', async () => {
      const verdicts = ['40/71', '41/71'].map(async (fraction) => {
        const { verdict } = await check(`Cấp cơ sở hoàn thành ${fraction}.`, byScope)
        return verdict
      })
      expect(await Promise.all(verdicts)).toEqual(['differs', 'no_records'])
    })

    it('differs where its count is the recorded one and no base gives its percentage', async () => {
      const verdicts = ['46,3', '56,3', '5,4'].map(async (percent) => {
        const { verdict } = await check(`Cấp thành phố theo sau với 40 công trình (${percent}%).`, byScope)
        return verdict
      })
      expect(await Promise.all(verdicts)).toEqual(['differs', 'agrees', 'no_records'])
      const ofPlan = await check('Cấp thành phố có 40 công trình (46,3% kế hoạch).', byScope)
      expect(ofPlan.verdict).toBe('no_records')
    })

    it('says nothing of a part of those done', async () => {
      const text = 'Two thirds of completed works were on time.'
      expect(await check(text, records({ numerator: 742, denominator: 942 }))).toMatchObject({
        verdict: 'no_records',
      })
    })

    it('differs when the whole is recorded and the part is not', async () => {
      const text = 'Trong số 742 công trình hoàn thành có 45 công trình cấp thành phố (6,06%).'
      expect(await check(text, byScope)).toMatchObject({
        verdict: 'differs',
        recorded: { numerator: 40, denominator: 742 },
      })
    })
  })

  it('takes a fraction of small numbers for the share it is', async () => {
    const verdicts = await Promise.all(
      ['hơn 3/4', 'gần bốn phần năm', 'hơn một nửa', 'ba phần tư', 'hơn 4/5', 'hai phần ba'].map((share) =>
        check(`Đã hoàn thành ${share} số công trình.`, records({ numerator: 742, denominator: 942 })),
      ),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'agrees',
      'agrees',
      'agrees',
      'agrees',
      'differs',
      'differs',
    ])
  })

  it('takes "còn dở dang" for what is left, and not for what is done', async () => {
    const text = 'Hơn một phần năm số công trình còn dở dang hoặc chưa làm.'
    expect((await check(text, records({ numerator: 742, denominator: 942 }))).verdict).toBe('agrees')
  })

  it('holds a rate of a while against what was done in it, of all works or of all done', async () => {
    const ask: Records['ask'] = async ({ metric, during }) =>
      metric === 'works_completed'
        ? { numerator: during === 'undated' ? 0 : 92, denominator: null }
        : { numerator: 177, denominator: 268 }
    const verdicts = await Promise.all(
      [
        'hoàn thành 92 công trình, chiếm 52,0% tổng số công trình đã hoàn thành.',
        'hoàn thành 92/268 công trình (34,3%).',
        'hoàn thành 92/120 công trình (76,7%).',
      ].map(async (text) => {
        const [reading] = readReport(`Quý III/2024 ${text}`, {
          publishedOn: '2025-02-05',
          counts: true,
        }).readings
        if (!reading) throw new Error('no figure')
        return checkRecords(reading, scope, { ask, changes: async () => [] })
      }),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['agrees', 'agrees', 'no_records'])
  })

  it('holds the rates of a list against the records, where its first says what they are of', async () => {
    const byTier: Records = {
      ...records({ numerator: 0, denominator: 0 }),
      ask: async ({ where }) =>
        where['tier'] === 'city' ? { numerator: 40, denominator: 71 } : { numerator: 702, denominator: 871 },
    }
    const text = (percent: string) => `Cấp cơ sở hoàn thành 702/871 công trình (80,6%)${percent}.`
    const verdicts = await Promise.all(
      [
        ', thấp nhất là cấp thành phố với 65,3%',
        '; còn cấp thành phố chỉ đạt 56,3%',
        ', trong đó cấp thành phố góp 5,4%',
      ].map(async (rest) => {
        const reading = readReport(text(rest), { publishedOn: '2025-02-05' }).readings.at(-1)
        if (!reading) throw new Error('no figure')
        return checkRecords(reading, scope, byTier)
      }),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['differs', 'agrees', 'no_records'])
    const [, later] = readReport(`${text('')} Nếu tính riêng cấp thành phố, tỷ lệ là 65,3%.`).readings
    if (!later) throw new Error('no figure')
    expect((await checkRecords(later, scope, byTier)).verdict).toBe('differs')
  })

  it('takes a while from the beginning for all that was done by its end', async () => {
    const verdicts = (starts: string) =>
      Promise.all(
        ['hoàn thành 85/268 công trình (31,7%).', 'hoàn thành 90 công trình.'].map(async (done) => {
          const text = `Lũy kế 6 tháng đầu năm 2024 ${done}`
          const [reading] = readReport(text, { publishedOn: '2025-02-05', counts: true }).readings
          if (!reading) throw new Error('no figure')
          const { verdict } = await checkRecords(reading, scope, {
            ask: async ({ metric, asOf }) =>
              metric === 'works_completed'
                ? { numerator: 85, denominator: null }
                : { numerator: 85, denominator: (asOf ?? '') < starts ? 0 : 268 },
            changes: async () => [],
          })
          return verdict
        }),
      )
    expect(await verdicts('2024-01-15')).toEqual(['agrees', 'differs'])
    expect(await verdicts('2023-01-15')).toEqual(['agrees', 'no_records'])
  })

  it('takes a total for that of all works by its base', async () => {
    const total = (...numbers: string[]) =>
      [
        'Lĩnh vực\tĐăng ký\tHoàn thành\tTỷ lệ',
        'A\t400\t300\t75%',
        'B\t542\t448\t82,7%',
        `Cộng\t${numbers.join('\t')}`,
      ].join('\n')
    const verdict = async (text: string) => {
      const reading = readReport(text, { publishedOn: '2025-02-05' }).readings.at(-1)
      if (!reading) throw new Error('no figure')
      return (await checkRecords(reading, scope, records({ numerator: 742, denominator: 942 }))).verdict
    }
    expect(await verdict(total('942', '748', '79,4%'))).toBe('differs')
    expect(await verdict(total('900', '748', '83,1%'))).toBe('no_records')
  })

  it('holds nothing against all that is far from it, since it counts some that nobody named', async () => {
    const all = records({ numerator: 742, denominator: 942 })
    const verdicts = await Promise.all(
      ['Hoàn thành 286/360 công trình.', 'Hoàn thành 8/9 công trình.', 'Hoàn thành 700/900 công trình.'].map(
        (text) => check(text, all),
      ),
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['no_records', 'no_records', 'differs'])
  })

  it('takes a figure for one of the works by its base, where no noun says so', async () => {
    const table = 'Đơn vị\tĐăng ký\tHoàn thành\tTỷ lệ\nTổng số\t942\t724\t76,9%'
    expect(await check(table, records({ numerator: 742, denominator: 942 }))).toMatchObject({
      verdict: 'differs',
      difference: { numerator: -18, denominator: 0 },
    })
  })

  it('does not say that a rate differs that may be of what is left, or of what nobody names', async () => {
    const all = records({ numerator: 742, denominator: 942 })
    const verdicts = await Promise.all(
      ['Đạt 200/942 công trình (21,23%).', 'Có 180/942 công trình (19,11%).'].map((text) => check(text, all)),
    )
    expect(verdicts.map(({ reason }) => reason)).toEqual(['other_subject', 'other_subject'])
  })

  it('has nothing to say where nothing is recorded', async () => {
    expect(await check(all, records({ numerator: 0, denominator: 0 }))).toMatchObject({
      verdict: 'no_records',
      reason: 'none_recorded',
    })
  })

  it('takes a figure of today for one where the text above it names another day, and says so', async () => {
    const text =
      'Tính đến ngày 30/11/2024 đã hoàn thành 477/942 công trình.\nHai tháng sau là 722/942 công trình hoàn thành.'
    const [, later] = readReport(text, { publishedOn: '2025-02-05' }).readings
    if (!later) throw new Error('no figure')
    const ask: Records['ask'] = async ({ asOf }) => ({
      numerator: asOf === '2024-11-30' ? 477 : 722,
      denominator: 942,
    })
    const result = await checkRecords({ ...later, publishedOn: '2025-02-05' }, scope, {
      ask,
      changes: async () => [],
    })
    expect(result).toMatchObject({ verdict: 'agrees', method: { en: expect.stringContaining('2024-11-30') } })
  })

  it('says on which day of the week before a figure was right, and takes it for one of a day named above it', async () => {
    const days = new Map([
      ['2025-02-05', 742],
      ['2025-02-02', 735],
      ['2024-12-31', 700],
    ])
    const daily: Records = {
      ask: async ({ asOf }) => ({ numerator: days.get(asOf ?? '') ?? 720, denominator: 942 }),
      changes: async () => [],
    }
    const last = async (text: string) => {
      const reading = readReport(text, { publishedOn: '2025-02-05' }).readings.at(-1)
      if (!reading) throw new Error('no figure')
      const { verdict, method } = await checkRecords({ ...reading, publishedOn: '2025-02-05' }, scope, daily)
      return [verdict, method?.en]
    }
    expect(await last('Hoàn thành 735/942 công trình.')).toEqual([
      'differs',
      'right by the register on 2025-02-02, not on the day of publication, 2025-02-05',
    ])
    const above = 'Cuối tháng 12/2024, cấp thành phố đạt 50,1%.\nKết quả: hoàn thành 700/942 công trình.'
    expect((await last(above))[0]).toBe('agrees')
    expect(await last('Hoàn thành 700/942 công trình.')).toEqual(['differs', undefined])
  })

  it('holds a figure of no day against the register of now, and says so', async () => {
    const [reading] = readReport('Hoàn thành 700/942 công trình.').readings
    if (!reading) throw new Error('no figure')
    const now = records({ numerator: 742, denominator: 942 })
    expect(await checkRecords(reading, scope, now)).toMatchObject({
      verdict: 'differs',
      method: { en: expect.stringContaining('names no day') },
    })
  })

  it('asks what was known on the day of publication', async () => {
    const asked: RecordQuestion[] = []
    await check(all, {
      ...records({ numerator: 742, denominator: 942 }),
      ask: async (question) => (asked.push(question), { numerator: 742, denominator: 942 }),
    })
    expect(asked.map(({ asOf, knownOn }) => [asOf, knownOn])).toEqual([
      ['2025-02-03', null],
      ['2025-02-03', '2025-02-05'],
    ])
  })
})
