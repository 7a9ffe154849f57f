import { Agent, request } from 'node:http'

export interface LoadOptions {
  url: string
  connections: number
  /** Milliseconds that count, after as long a warm-up as `warmUp` says. */
  duration: number
  warmUp: number
  /** Headers and body of the n-th request. */
  next(n: number): { headers: Record<string, string>; body: string }
}

export interface LoadResult {
  perSecond: number
  /** Milliseconds within which 99 of 100 requests were answered. */
  p99: number
  answered: number
}

/** Sends requests over so many kept connections, one after the other on each. @throws when one is not answered with 201 */
export async function putUnderLoad({ url, connections, duration, warmUp, next }: LoadOptions): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const from = performance.now() + warmUp
  const until = from + duration
  const times: number[] = []
  let sent = 0
  const connection = async () => {
    while (performance.now() < until) {
      const started = performance.now()
      await post(url, agent, next(sent++))
      const ended = performance.now()
      if (started >= from && ended <= until) times.push(ended - started)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, connection))
  } finally {
    agent.destroy()
  }
  times.sort((a, b) => a - b)
  return {
    perSecond: times.length / (duration / 1000),
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    answered: sent,
  }
}

/** Sends these one after the other over so many kept connections. @returns how many were answered in a second; @throws when one is not with `status` */
export async function sendAll(
  url: string,
  bodies: readonly string[],
  { connections, status }: { connections: number; status: number },
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const started = performance.now()
  let sent = 0
  const connection = async () => {
    for (let body = bodies[sent++]; body !== undefined; body = bodies[sent++])
      await post(url, agent, { headers: {}, body }, status)
  }
  try {
    await Promise.all(Array.from({ length: connections }, connection))
  } finally {
    agent.destroy()
  }
  return bodies.length / ((performance.now() - started) / 1000)
}

function post(
  url: string,
  agent: Agent,
  { headers, body }: ReturnType<LoadOptions['next']>,
  status = 201,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const length = String(Buffer.byteLength(body))
  const req = request(url, {
    method: 'POST',
    agent,
    headers: { 'content-type': 'application/json', 'content-length': length, ...headers },
  })
  req.once('error', reject)
  req.once('response', (res) => {
    res.resume()
    res.once('end', () =>
      res.statusCode === status ? resolve() : reject(new Error(`answered with ${res.statusCode}`)),
    )
  })
  req.end(body)
  return promise
}
