import { existsSync } from 'node:fs'
import { mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { withLock } from '../../scripts/launcher/lock.mjs'
import { root } from '../../scripts/launcher/paths.mjs'
import { isStamped, writeStamp } from '../../scripts/launcher/stamp.mjs'

/**
 * Launches a browser: Playwright's own where it is installed, else the machine's Chromium or Chrome, else the one that
 * comes from npm (Linux on x64 only).
 * @throws with what to install when there is none
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ ...options, ...(await findBrowser()) })
}

/** By how many pixels a page is wider than a window of this width, once it has been laid out for it. */
export async function sidewaysAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 900 })
  return page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame)
    return document.documentElement.scrollWidth - window.innerWidth
  })
}

/** @returns the launch options that name the browser */
async function findBrowser(): Promise<LaunchOptions> {
  if (existsSync(chromium.executablePath())) return {}
  const system = systemBrowser()
  if (system) return { executablePath: system }
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser()
  throw new Error('No browser was found: install Chrome or Chromium and run the tests again.')
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function systemBrowser(): string | undefined {
  const directories = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = names.flatMap((name) => directories.map((directory) => path.join(directory, name)))
  return [...onPath, ...usualPlaces].find((file) => existsSync(file))
}

/**
 * The package unpacks itself into TMPDIR and takes whatever older version it finds there, so it gets a directory of
 * its own. Its recommended arguments are not used: one makes the browser die with its first page, another turns
 * same-origin checks off.
 */
async function packagedBrowser(): Promise<LaunchOptions> {
  const directory = path.join(root, 'node_modules/.cache/linsheng/chromium')
  const stamp = path.join(directory, '.unpacked')
  const version = await realpath(path.join(root, 'node_modules/@sparticuz/chromium'))
  const executablePath = await withLock(`${directory}.lock`, {}, async () => {
    if (!isStamped(stamp, version)) await rm(directory, { recursive: true, force: true })
    await mkdir(directory, { recursive: true })
    const unpacked = await unpackInto(directory)
    writeStamp(stamp, version)
    return unpacked
  })
  const env = { ...process.env, FONTCONFIG_FILE: await writeFontSettings(directory) }
  return { executablePath, args: ['--no-sandbox'], env }
}

/**
 * The package's own settings look for fonts where it did not unpack them, and a browser without any font dies with the
 * first page that needs one: its fonts, and the machine's.
 */
async function writeFontSettings(directory: string): Promise<string> {
  const file = path.join(directory, 'fonts.conf')
  const places = [path.join(directory, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  const list = places.map((place) => `<dir>${place}</dir>`).join('')
  const cache = `<cachedir>${path.join(directory, 'font-cache')}</cachedir>`
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${list}${cache}</fontconfig>`)
  return file
}

async function unpackInto(directory: string): Promise<string> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = directory
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
