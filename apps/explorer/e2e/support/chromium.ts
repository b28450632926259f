import { existsSync } from 'node:fs'
import process from 'node:process'

import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

const paths = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the system's Chromium. */
export function launchChromium(): Promise<Browser> {
  const executablePath = paths.find((path) => path !== undefined && existsSync(path))
  if (executablePath === undefined)
    throw new Error('Chromium is not installed; npm test tells how to install it')
  return chromium.launch({ executablePath, args: quietArgs })
}

/** What a reader's device is like. */
export interface Device {
  readonly width?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
  /** A finger instead of a mouse. */
  readonly isTouched?: boolean
}

/** A page together with what went wrong on it: errors, and requests that left the origin. */
export interface WatchedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: string[]
  readonly foreignRequests: string[]
}

/** Opens a page of the explorer on a fresh device. */
export async function openPage(browser: Browser, url: string, device: Device = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: device.width ?? 1440, height: 900 },
    colorScheme: device.colorScheme ?? 'light',
    locale: device.locale ?? 'vi-VN',
    reducedMotion: 'reduce',
    hasTouch: device.isTouched ?? false,
    isMobile: device.isTouched ?? false,
  })
  const page = await context.newPage()
  const errors: string[] = []
  const foreignRequests: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(url).origin) foreignRequests.push(request.url())
  })
  await page.goto(url)
  return { page, context, errors, foreignRequests }
}

/** Text as a person reads it: any run of white space, no-break spaces too, is one space. */
export async function textOf(locator: Locator): Promise<string> {
  return (await locator.innerText()).replace(/\s+/gu, ' ').trim()
}
