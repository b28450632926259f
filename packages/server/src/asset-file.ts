import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

export interface AssetFile {
  readonly path: string
  readonly size: number
  readonly modified: number
}

/**
 * The regular file a URL path means inside a folder, or undefined. Neither `..` nor a symbolic link leads out.
 * @param urlPath as in the request, still percent-encoded
 */
export async function findAsset(folder: string, urlPath: string): Promise<AssetFile | undefined> {
  const segments = decodedSegments(urlPath)
  if (!segments) return undefined
  try {
    const root = await realpath(folder)
    const path = await realpath(join(root, ...segments))
    if (!path.startsWith(root + sep)) return undefined
    const file = await stat(path)
    return file.isFile() ? { path, size: file.size, modified: file.mtimeMs } : undefined
  } catch {
    return undefined
  }
}

function decodedSegments(urlPath: string): string[] | undefined {
  try {
    const segments = urlPath.split('/').filter(Boolean).map(decodeURIComponent)
    return segments.every(isFileName) ? segments : undefined
  } catch {
    return undefined
  }
}

function isFileName(segment: string): boolean {
  return !segment.startsWith('.') && !/[/\\\0]/.test(segment)
}
