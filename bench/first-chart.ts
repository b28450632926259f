import { launchChromium, openPage } from '../apps/explorer/e2e/support/chromium.ts'
import { npmStart } from '../apps/explorer/e2e/support/served.ts'

/** Bytes over the wire and seconds until the first chart stands on the page, with an empty cache. */
const served = await npmStart()
const browser = await launchChromium()
try {
  const { context } = await openPage(browser, 'about:blank')
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const bytes = new Map<string, { url: string; type: string; size: number }>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    bytes.set(requestId, { url: response.url, type, size: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const entry = bytes.get(requestId)
    if (entry) entry.size = encodedDataLength
  })
  const startedAt = performance.now()
  await page.goto(served.url)
  await page.locator('figure svg').first().waitFor()
  const seconds = (performance.now() - startedAt) / 1000
  const types = [...new Set([...bytes.values()].map(({ type }) => type))]
  for (const type of types) {
    const entries = [...bytes.values()].filter((entry) => entry.type === type)
    console.log(
      `${type.padEnd(12)} ${kilobytes(entries.reduce((sum, { size }) => sum + size, 0))}  in ${entries.length} requests`,
    )
  }
  console.log(
    `before the first chart: ${kilobytes([...bytes.values()].reduce((sum, { size }) => sum + size, 0))}, ${seconds.toFixed(2)} s`,
  )
} finally {
  await browser.close()
  await served.stop()
}

function kilobytes(size: number): string {
  return `${(size / 1000).toFixed(1)} kB`.padStart(9)
}
