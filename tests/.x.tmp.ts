import { launchBrowser } from './support/browser.ts'

const browser = await launchBrowser()
const [, , ...list] = process.argv
for (const [w, h] of [
  [390, 844],
  [1280, 900],
] as const) {
  const ctx = await browser.newContext({
    viewport: { width: w, height: h },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const page = await ctx.newPage()
  for (const p of list) {
    const url = p.startsWith('http') ? p : `http://127.0.0.1:3300${p}`
    await page.goto(url)
    await page.waitForLoadState('networkidle').catch(() => {})
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    console.log(w, p, height)
    await page.screenshot({ path: `/tmp/shots/${p.replace(/[^a-z0-9]+/gi, '_')}-${w}.png`, fullPage: true })
  }
}
await browser.close()
