import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/launcher/paths.mjs'
import { waitFor } from '../support/wait.ts'

const launcher = path.join(root, 'start.mjs')
const fixture = 'tests/process/fixtures/foreground.ts'

function launch(args: string[]) {
  const { npm_lifecycle_event: _, ...env } = process.env
  return collect(spawn('node', [launcher, ...args], { cwd: tmpdir(), env }))
}

function collect(child: ChildProcessWithoutNullStreams) {
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => {
    output.stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    output.stderr += chunk.toString()
  })
  const closed = once(child, 'close').then(() => child.exitCode)
  return { child, output, closed }
}

test('runs a program on Node 26 from the root, with its arguments, its input and its exit code', async () => {
  const { child, output, closed } = launch(['--run', fixture, 'echo', '--flag', '物业'])
  child.stdin.end('input 邻声')
  expect(await closed).toBe(3)
  const [report, echoed] = output.stdout.split('\n')
  expect(JSON.parse(report ?? '')).toEqual({
    node: expect.stringMatching(/^v26\./),
    cwd: root,
    rest: ['--flag', '物业'],
  })
  expect(echoed).toBe('input 邻声')
})

test.each(['SIGTERM', 'SIGINT'] as const)('passes %s on and waits for the program to end', async (signal) => {
  const { child, output, closed } = launch(['--run', fixture, 'wait'])
  await waitFor(() => output.stdout.includes('"rest"'))
  child.kill(signal)
  expect(await closed).toBe(5)
  expect(output.stdout).toContain(`stopped by ${signal}`)
})

test('stops the program when npm, or the shell it uses, is gone', async () => {
  const command = `"${process.execPath}" "${launcher}" --run ${fixture} wait; true`
  const shell = collect(spawn('sh', ['-c', command], { env: { ...process.env, npm_lifecycle_event: 'start' } }))
  await waitFor(() => shell.output.stdout.includes('"rest"'))
  shell.child.kill('SIGKILL')
  await shell.closed
  expect(shell.output.stdout).toContain('stopped by SIGTERM')
})

test('answers what it does not know in one sentence', async () => {
  const { output, closed } = launch(['--tset'])
  expect(await closed).toBe(1)
  expect(output.stderr).toBe(
    '--tset is not known: use --dev, --practice, --build, --test, --run FILE, or nothing to start.\n',
  )
})
