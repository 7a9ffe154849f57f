import type { Works } from './works.ts'

export interface Asked {
  id: number
  name: keyof Works
  args: unknown[]
}
export type Answered = { id: number; ok: true; value: unknown } | { id: number; ok: false }

/** The works as the page asks for them. Each rejects where the worker fails: for want of memory, or because it was ended. */
export type Sealer = Works & {
  /** Forgets everything the worker holds. */
  end(): void
}

/** A worker that encrypts and decrypts, started when it is first asked. */
export function startSealer(): Sealer {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(why: Error): void }>()
  let worker: Worker | null = null
  let asked = 0
  const end = () => {
    worker?.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error('the worker has ended'))
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    started.onerror = end
    started.onmessage = ({ data }: MessageEvent<Answered>) => {
      const answer = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.ok) answer?.resolve(data.value)
      else answer?.reject(new Error('the work failed'))
    }
    return started
  }
  const ask =
    <Name extends keyof Works>(name: Name) =>
    (...args: unknown[]) => {
      worker ??= start()
      asked += 1
      const order: Asked = { id: asked, name, args }
      worker.postMessage(order)
      // The worker answers with what the work of this name gives.
      return new Promise((resolve, reject) => waiting.set(order.id, { resolve, reject })) as ReturnType<Works[Name]>
    }
  return {
    begin: ask('begin'),
    find: ask('find'),
    unwrap: ask('unwrap'),
    seal: ask('seal'),
    unseal: ask('unseal'),
    proveWork: ask('proveWork'),
    end,
  }
}
