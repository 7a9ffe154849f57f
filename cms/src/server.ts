import { type Payload, QueryError } from 'payload'
import { bootPayload } from './boot.ts'
import { type Env, readEnv } from './env.ts'
import { type Listener, openListener } from './server/listener.ts'
import { preflight } from './server/preflight.ts'
import { routeThrough } from './server/route.ts'
import { openStages, type Stages } from './server/stages.ts'
import { createSteps, type Steps } from './server/steps.ts'
import { services } from './services.ts'
import { StartError } from './start-error.ts'
import { startupTasks } from './startup.ts'

interface Running {
  listener: Listener
  payload: Payload
  stages: Stages
  stops: Array<() => Promise<void>>
}

async function runStartupTasks(payload: Payload, env: Env, steps: Steps): Promise<void> {
  for (const { name, run } of startupTasks) {
    for (const line of await steps.run(name, () => run(payload, env))) steps.line('', line)
  }
}

/** Background work of this process's role, started in order. */
async function startServices(payload: Payload, env: Env): Promise<Array<() => Promise<void>>> {
  const stops: Array<() => Promise<void>> = []
  for (const { runsIn, start } of services) {
    if (env.role !== 'all' && runsIn !== 'all' && runsIn !== env.role) continue
    const { stop } = await start(payload, env)
    stops.unshift(stop)
  }
  return stops
}

async function start(env: Env, steps: Steps): Promise<Running> {
  await preflight(env)
  const listener = await openListener(env.port, env.host, { upgrades: env.dev })
  const payload = await steps.run('database', () => bootPayload(env))
  await runStartupTasks(payload, env, steps)
  const stops = await startServices(payload, env)
  const stages = await steps.run('server', () => openStages(payload, env, listener.server))
  listener.open(routeThrough(stages.inOrder, env))
  return { listener, payload, stages, stops }
}

/** Ends requests and background work in order, then the process: Next and the database driver would keep it alive. */
async function stop({ listener, payload, stages, stops }: Running): Promise<never> {
  await listener.close()
  for (const stopService of stops) await stopService()
  await stages.close()
  await payload.destroy()
  process.exit(0)
}

/**
 * Astro swallows unhandled rejections and Next swallows exceptions: a process that goes on after either is not trusted.
 * But a query that Payload refuses is no fault: through two relations it is refused twice, the second time to nobody.
 */
function failLoudly(): void {
  const fail = (error: unknown) => {
    console.error(error instanceof StartError ? error.message : error)
    process.exit(1)
  }
  process.on('unhandledRejection', (error) => {
    if (!(error instanceof QueryError)) fail(error)
  })
  process.on('uncaughtException', fail)
}

function stopOnSignal(running: Running): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      void stop(running)
    })
  }
}

failLoudly()
const env = readEnv(process.env)
Object.assign(process.env, { NODE_ENV: env.dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
const steps = createSteps(process.stdout)
const running = await start(env, steps)
failLoudly()
stopOnSignal(running)
if (env.smtpUrl === undefined) steps.line('mail', 'off: set SMTP_URL to send any')
steps.line('admin', `${env.siteUrl}/admin`)
console.log(`ready http://${env.host}:${env.port}/`)
