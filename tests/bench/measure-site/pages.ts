import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SiteApi } from '@linsheng/contracts'

export interface PageReader {
  /** Markup of a page, from its file or from the on-demand code. @throws Error where it answers with an error. */
  read(path: string): Promise<string>
  close(): Promise<void>
}

const ON_DEMAND = join(import.meta.dirname, '../../../site/dist/server/entry.mjs')

/** Reads pages of a release as a server would answer them, with `api` behind the on-demand ones. */
export async function pageReader(directory: string, api: SiteApi): Promise<PageReader> {
  const entry: { handler(...args: [...Parameters<RequestListener>, next: () => void, locals: object]): void } =
    await import(pathToFileURL(ON_DEMAND).href)
  const server = createServer((request, response) => {
    entry.handler(request, response, () => response.writeHead(404).end(), { api, visitor: 'bench' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    async read(path) {
      const file = await readFile(join(directory, path, 'index.html'), 'utf8').catch(() => null)
      if (file !== null) return file
      const answer = await fetch(`http://127.0.0.1:${address.port}${path}`)
      if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
      return answer.text()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
