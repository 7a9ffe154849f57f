import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { Files } from '@linsheng/audit/testing/published-log'
import { build } from 'vite'
import { z } from 'zod'

/** Allows neither code made at run time nor anything from elsewhere. */
const POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'"
const PAGE = '<!doctype html><title>audit</title><script type="module" src="/audit.js"></script>'

export interface AuditPage {
  address: string
  /** Bytes of the script that verifies. */
  scriptBytes: number
  close(): Promise<void>
}

/**
 * Serves a page that can verify a log by `verify()`, a worker that does the same (`/audit.js`), and the log itself, under a
 * strict content security policy. `files` may be changed while it is served.
 */
export async function serveAuditPage(files: Files): Promise<AuditPage> {
  const script = await bundled()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const data = files.get(path.replace('/data/demo/', ''))
    response.setHeader('Content-Security-Policy', POLICY)
    if (path === '/') response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)
    else if (path === '/audit.js') response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script)
    else if (data) response.writeHead(200, { 'Content-Type': 'application/octet-stream' }).end(data)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = z.object({ port: z.int() }).parse(server.address())
  return {
    address: `http://127.0.0.1:${port}/`,
    scriptBytes: Buffer.byteLength(script),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  }
}

/** The auditor as one file, as a site would bundle it. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('./entry.ts', import.meta.url))
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', rollupOptions: { input: entry } },
  })
  const chunks = z.object({ output: z.array(z.looseObject({ type: z.string(), code: z.string().optional() })) })
  const [chunk] = chunks.parse(output).output
  if (!chunk?.code) throw new Error('the auditor was not bundled')
  return chunk.code
}
