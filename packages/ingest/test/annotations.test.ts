import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  addAnnotation,
  annotationId,
  loadAnnotations,
  removeAnnotation,
} from '../src/campaign/annotations.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vedich-notes-'))
})
afterEach(() => rm(folder, { recursive: true }))

const path = () => join(folder, 'annotations.yaml')
const write = (text: string) => writeFile(path(), text)

const storm = { day: '2024-09-09', vi: 'Bão số 3', en: 'Typhoon Yagi' }
const both = { day: '2024-02-10', vi: 'Tết', en: 'Tết' }

describe('the notes of a campaign', () => {
  it('are none without a file', async () => {
    expect(await loadAnnotations(folder)).toEqual([])
  })

  it('are read in the order of their days, in one text or in two languages', async () => {
    await write(
      '- day: 2024-09-09\n  text: { vi: Bão số 3, en: Typhoon Yagi }\n- { day: 2024-02-10, text: Tết }\n',
    )
    expect(await loadAnnotations(folder)).toEqual([both, storm])
  })

  it('are added and taken out again, and what people wrote beside them stays', async () => {
    await write('# Hỏi anh Ba trước khi sửa\n- day: 2024-02-10 # mùng một\n  text: Tết\n')
    await addAnnotation(folder, storm)
    expect(await loadAnnotations(folder)).toEqual([both, storm])
    expect(await removeAnnotation(folder, annotationId(storm))).toBe(true)
    expect(await removeAnnotation(folder, annotationId(storm))).toBe(false)
    expect(await readFile(path(), 'utf8')).toBe(
      '# Hỏi anh Ba trước khi sửa\n- day: 2024-02-10 # mùng một\n  text: Tết\n',
    )
  })

  it('are added below comments that stand alone', async () => {
    await write('# Ghi chú của phòng\n')
    await addAnnotation(folder, both)
    expect(await readFile(path(), 'utf8')).toBe('# Ghi chú của phòng\n- day: 2024-02-10\n  text: Tết\n')
  })

  it('begin a file of their own', async () => {
    await addAnnotation(folder, both)
    await addAnnotation(folder, storm)
    expect(await readFile(path(), 'utf8')).toMatch(/^# Notes on days.*\n+- /u)
    expect(await loadAnnotations(folder)).toEqual([both, storm])
  })

  it.each([
    ['- day: 2024-02-30\n  text: x\n', 'a day is not written as 2025-02-03'],
    ['- day: 2024-02-10\n', 'a text is neither words nor vi and en'],
    ['- day: 2024-02-10\n  text: x\n  colour: red\n', 'Unrecognized key: "colour"'],
    ['day: 2024-02-10\n', 'the file is not a list of notes'],
    ['- [\n', ''],
  ])('are refused with the reason: %j', async (text, reason) => {
    await write(text)
    await expect(loadAnnotations(folder)).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(reason),
      where: expect.stringContaining('annotations.yaml'),
    })
  })

  it('are not written when they could not be read back', async () => {
    await expect(addAnnotation(folder, { ...storm, vi: ' ' })).rejects.toMatchObject({ name: 'UserError' })
    expect(await loadAnnotations(folder)).toEqual([])
  })
})
