import type { CampaignDraft } from '@vedich/ingest'

import type { Language } from './language.ts'
import { formatCount } from './number.ts'
import { textTable } from './text-table.ts'

type Look = CampaignDraft['sources'][number]

/** What a draft was made from, what it says, and what to do next. */
export function draftSummary(
  draft: CampaignDraft,
  { folder, isWritten }: { readonly folder: string; readonly isWritten: boolean },
  language: Language,
): string {
  const words = texts[language]
  const files = textTable<Look>(
    [
      { heading: words.file, align: 'left', text: ({ path }) => path },
      {
        heading: words.table,
        align: 'left',
        text: ({ table }) => words.tables[table ?? 'none'] ?? table ?? '–',
      },
      {
        heading: words.works,
        align: 'right',
        text: ({ table, works }) => (table === 'register' ? formatCount(works, language) : '–'),
      },
    ],
    draft.sources,
  )
  const refusals = draft.sources.flatMap(({ path, refusal }) =>
    refusal
      ? [`${words.refused} ${path}: ${refusal.said.what[language]}. ${refusal.said.fix[language]}.`]
      : [],
  )
  const tiers = draft.tiers.map(({ label, works }) => `${label[language]} (${formatCount(works, language)})`)
  return [
    files.trimEnd(),
    ...(draft.left === 0 ? [] : [words.left(formatCount(draft.left, language))]),
    ...refusals,
    `${words.name} ${draft.name}`,
    `${words.organiser} ${draft.organiser ?? '–'}`,
    `${words.dates} ${draft.start} – ${draft.end}`,
    `${words.tiers} ${tiers.join(', ')}`,
    ...(draft.unknownTiers.length === 0
      ? []
      : [`${words.unknown} ${draft.unknownTiers.map((raw) => JSON.stringify(raw)).join(', ')}`]),
    isWritten ? words.written(folder) : words.drafted,
    '',
  ].join('\n')
}

/** The same for machines. */
export function draftJson(
  { sources, left, tiers, unknownTiers, text, ...said }: CampaignDraft,
  language: Language,
): object {
  return {
    ...said,
    tiers: tiers.map(({ id, label, works }) => ({ id, label, works })),
    unknown_tiers: unknownTiers,
    files: sources.map(({ path, table, works, refusal }) => ({
      path,
      table,
      works,
      refusal: refusal ? { what: refusal.said.what[language], fix: refusal.said.fix[language] } : null,
    })),
    files_left: left,
    text,
  }
}

const texts = {
  vi: {
    file: 'Tệp',
    table: 'được hiểu là',
    works: 'công trình',
    tables: {
      register: 'sổ đăng ký',
      summary: 'bảng tổng hợp',
      awards: 'danh sách biểu dương',
      figures: 'bảng số liệu công bố',
      report: 'báo cáo',
      none: 'chưa hiểu',
    } as Readonly<Record<string, string>>,
    left: (files: string) => `… và ${files} tệp khác, chưa xem`,
    refused: 'chưa hiểu',
    name: 'Tên đợt   ',
    organiser: 'Tổ chức   ',
    dates: 'Thời gian ',
    tiers: 'Các cấp   ',
    unknown: 'Chưa rõ cấp',
    written: (folder: string) =>
      `Đã viết campaign.yaml. Đọc lại từng mục trong đó, rồi chạy: vedich ingest ${folder}`,
    drafted: 'Bản nháp; chưa viết gì.',
  },
  en: {
    file: 'File',
    table: 'understood as',
    works: 'works',
    tables: {
      register: 'register',
      summary: 'summary',
      awards: 'awards',
      figures: 'published figures',
      report: 'report',
      none: 'not understood',
    } as Readonly<Record<string, string>>,
    left: (files: string) => `… and ${files} more files, which were not looked at`,
    refused: 'not understood',
    name: 'Name      ',
    organiser: 'Organiser ',
    dates: 'Dates     ',
    tiers: 'Tiers     ',
    unknown: 'No tier known for',
    written: (folder: string) =>
      `Wrote campaign.yaml. Read each entry in it again, then run: vedich ingest ${folder}`,
    drafted: 'A draft; nothing was written.',
  },
}
