import { findChromium } from './find-chromium.ts'
import { launchChromium } from './launch-chromium.ts'

/**
 * A rendered page as PDF, A4, on white.
 * @throws ChromiumMissingError
 */
export async function printPdf(
  html: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const browser = await launchChromium(findChromium(env))
  try {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      offline: true,
      colorScheme: 'light',
    })
    const page = await context.newPage()
    await page.setContent(html)
    return await page.pdf({
      format: 'A4',
      margin: { top: '18mm', bottom: '18mm', left: '16mm', right: '16mm' },
    })
  } finally {
    await browser.close()
  }
}
