import { readdir } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'

import picomatch from 'picomatch'

import { type Campaign, campaignFileName } from '../campaign/load.ts'
import { UserError } from '../user-error.ts'
import { type FileFormat, formatOf } from './format.ts'
import type { Role, Source } from './source.ts'

/**
 * Lists a campaign's files in a stable order: those campaign.yaml names, alone or by a pattern as `sources/*.xlsx`, or
 * every readable file under `sources/`. A pattern does not take again what an entry before it took.
 * @throws UserError for a file that is named but missing, outside the folder, a link, or of a format that is not read.
 */
export async function discover(campaign: Campaign): Promise<Source[]> {
  const where = join(campaign.folder, campaignFileName)
  const files = await filesUnder(campaign.folder)
  if (!campaign.sources) {
    return [...files].flatMap(([path, file]) => {
      const format = formatOf(path)
      const series = seriesByName(path)
      const blank = { columns: {}, title: undefined, publishedOn: undefined, series, drift: campaign.drift }
      return format ? [{ path, file, format, role: undefined, ...blank }] : []
    })
  }
  const taken = new Set<string>()
  return campaign.sources.flatMap((source) =>
    matching(source.path, files, taken, where).map((path) => {
      taken.add(path)
      const { role, columns, title, published_on: publishedOn, encoding } = source
      const format = formatNamed(path, role, where)
      const history = {
        ...(source.series !== undefined && { registerSeries: source.series }),
        ...(source.supplement !== undefined && { isSupplement: source.supplement }),
        ...(source.as_of !== undefined && { asOf: source.as_of }),
      }
      const file = files.get(path) ?? path
      const contract = {
        series: source.series ?? (source.role === undefined ? seriesByName(path) : source.path),
        drift: source.drift ?? campaign.drift,
      }
      return {
        path,
        file,
        format,
        role,
        columns,
        title,
        publishedOn,
        ...contract,
        ...history,
        ...(encoding && { encoding }),
      }
    }),
  )
}

/** A file under `sources/` that is not read: campaign.yaml, which lists its sources, leaves it out, or its format is unknown. */
export interface LeftOut {
  readonly path: string
  readonly why: 'unlisted' | 'format'
}

/** The files under `sources/` that an ingest of the whole campaign leaves out. */
export async function leftOutFiles(campaign: Campaign): Promise<LeftOut[]> {
  const taken = new Set((await discover(campaign)).map(({ path }) => path))
  const files = await filesUnder(campaign.folder)
  return [...files.keys()].flatMap((path): LeftOut[] => {
    if (taken.has(path) || !path.startsWith('sources/')) return []
    return [{ path, why: formatOf(path) === undefined ? 'format' : 'unlisted' }]
  })
}

function seriesByName(path: string): string {
  return path.replace(/\d+/gu, '#')
}

/** The paths an entry of `sources:` stands for. */
function matching(
  entry: string,
  files: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
  where: string,
): string[] {
  const pattern = posix.normalize(entry.normalize('NFC'))
  if (pattern.startsWith('../') || posix.isAbsolute(pattern)) {
    throw new UserError('configuration', {
      what: {
        vi: `Nguồn ${entry} nằm ngoài thư mục đợt thi đua`,
        en: `The source ${entry} lies outside the campaign folder`,
      },
      where,
      fix: {
        vi: 'Chép tệp vào sources/ của đợt thi đua rồi ghi tên từ đó',
        en: 'Copy the file into sources/ of the campaign folder, and name it from there',
      },
    })
  }
  if (files.has(pattern)) return [pattern]
  const matches = picomatch(pattern)
  const found = [...files.keys()].filter((path) => matches(path))
  const readable = found.filter((path) => formatOf(path) !== undefined && !taken.has(path))
  if (readable.length > 0 || found.some((path) => taken.has(path))) return readable
  throw new UserError('configuration', {
    what: picomatch.scan(pattern).isGlob
      ? {
          vi: `Không có tệp đọc được nào khớp mẫu ${entry} ở sources:`,
          en: `No file that is read matches the pattern ${entry} under sources:`,
        }
      : { vi: `Không có nguồn ${entry}`, en: `The source ${entry} does not exist` },
    where,
    fix: {
      vi: `Sửa đường dẫn trong campaign.yaml, bỏ dòng đó, hoặc đặt tệp vào sources/ của đợt thi đua; hiện có: ${[...files.keys()].join(', ') || 'không có tệp nào'}`,
      en: `Mend the path in campaign.yaml, take the entry out, or put the file into sources/ of the campaign folder; found there: ${[...files.keys()].join(', ') || 'nothing'}`,
    },
  })
}

const reportFormats: ReadonlySet<FileFormat | undefined> = new Set<FileFormat>([
  'text',
  'csv',
  'docx',
  'html',
  'pdf',
])

function formatNamed(path: string, role: Role | undefined, where: string): FileFormat {
  const format = formatOf(path)
  const isRead = role === 'report' ? reportFormats.has(format) : role === undefined || format !== 'pdf'
  if (format !== undefined && isRead) return format
  throw new UserError('configuration', {
    what: {
      vi: `Không đọc được định dạng của nguồn ${path}${role === 'report' ? ' như một báo cáo' : ''}`,
      en: `The source ${path} is of a format that is not read${role === 'report' ? ' as a report' : ''}`,
    },
    where,
    fix: {
      vi: 'Lưu bảng thành .xlsx, .ods, .csv, .docx, .odt, .html, .json hoặc .parquet; báo cáo thành .docx, .pdf, .html hoặc .txt',
      en: 'Save tables as .xlsx, .ods, .csv, .docx, .odt, .html, .json or .parquet, reports as .docx, .pdf, .html or .txt',
    },
  })
}

/** Files under `sources/`, by campaign-relative path with `/` in NFC. */
export async function filesUnder(campaign: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(campaign, 'sources')
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) => {
    throw new UserError('configuration', {
      what: { vi: 'Đợt thi đua không có thư mục sources', en: 'The campaign has no sources folder' },
      where: folder,
      fix: {
        vi: 'Đặt sổ và báo cáo vào sources/ bên cạnh campaign.yaml',
        en: 'Put registers and reports into sources/ beside campaign.yaml',
      },
      cause,
    })
  })
  const files = entries
    .filter(({ name }) => !name.startsWith('.') && !name.startsWith('~$'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name)
      if (entry.isSymbolicLink()) throw linked(file)
      return entry.isFile() ? [file] : []
    })
    .toSorted()
  return new Map(
    files.map((file) => [relative(campaign, file).split(sep).join('/').normalize('NFC'), file] as const),
  )
}

/** A link may lead anywhere, and what it leads to may change without the folder changing. */
function linked(file: string): UserError {
  return new UserError('configuration', {
    what: { vi: 'Không đọc qua liên kết (link)', en: 'A link is not followed' },
    where: file,
    fix: {
      vi: 'Đặt chính tệp đó vào sources/, hoặc bỏ liên kết',
      en: 'Put the file itself into sources/, or remove the link',
    },
  })
}
