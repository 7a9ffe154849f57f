import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { atMost, type Benchmark, type Figure, measured } from './figure.ts'

const ROWS = 100_000
const HEADER = '编号,受理时间,办结时间,状态,类别,楼栋,投诉内容,处理结果,来源\n'
const CATEGORIES = ['电梯', '保洁', '停车', '漏水', '噪声', '门禁']
const MINUTE = 60_000

function line(index: number): string {
  const received = Date.UTC(2022, 0, 1) + index * 15 * MINUTE
  const closed = received + (index % 300) * 37 * MINUTE
  const at = (instant: number) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ')
  const isClosed = index % 20 !== 0
  const cells = [
    index + 1,
    at(received),
    isClosed ? at(closed) : '',
    isClosed ? '已办结' : '处理中',
    CATEGORIES[index % CATEGORIES.length],
    `${(index % 12) + 1}栋`,
    `第 ${index + 1} 件：电梯运行到三层时有异响，停层不平，早晚高峰要等十分钟以上`,
    isClosed ? '已联系维保单位到场，更换部件后恢复正常' : '',
    '电话',
  ]
  return `${cells.join(',')}\n`
}

async function writeLedger(file: string): Promise<void> {
  const output = createWriteStream(file)
  output.write(HEADER)
  for (let index = 0; index < ROWS; index += 1) {
    if (!output.write(line(index))) await new Promise((resolve) => output.once('drain', resolve))
  }
  output.end()
  await finished(output)
}

/** Largest resident set so far of a running process in MB, as Linux counts it; 0 where it cannot be read. */
async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024
}

async function importInChild(file: string, env: NodeJS.ProcessEnv): Promise<{ seconds: number; peakMb: number }> {
  const started = performance.now()
  const child = spawn(process.execPath, ['cms/src/commands/import.ts', file, '--community', 'bench'], {
    env,
    stdio: ['ignore', process.stderr, process.stderr],
  })
  let peakMb = 0
  const watch = setInterval(async () => {
    peakMb = Math.max(peakMb, await peakMemory(child.pid ?? 0))
  }, 200)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`the import ended with ${code}`)
  return { seconds: (performance.now() - started) / 1000, peakMb }
}

/** 100,000 rows of CSV through `npm run import` on SQLite: how fast, and that memory does not grow with the rows. */
async function run(): Promise<Figure[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-import-'))
  try {
    const env = { ...process.env, DATA_DIR: dataDir, LINSHENG_DEMO: '0' }
    const payload = await bootPayload(readEnv(env), { key: 'bench-import' })
    await createCommunity(payload, { slug: 'bench', name: '测试小区' }, { template: false })
    await payload.destroy()
    const file = path.join(dataDir, 'ledger.csv')
    await writeLedger(file)
    const { seconds, peakMb } = await importInChild(file, env)
    return [
      measured('rows_per_second', Math.round(ROWS / seconds), 'rows/s'),
      atMost(600, 'peak_rss', Math.round(peakMb), 'MB'),
    ]
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

export const name: Benchmark['name'] = 'import'
export { run }
