import { type AuditReport, audit, type SeenCheckpoint } from '@linsheng/audit'

declare global {
  interface Window {
    verify(known?: SeenCheckpoint): Promise<AuditReport>
  }
}

/** What a page does that verifies: it reads the files beside it over HTTP. */
function verify(known?: SeenCheckpoint): Promise<AuditReport> {
  const read = async (path: string) => {
    const answer = await fetch(`/data/demo/${path}`)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
  }
  return audit({ read, known })
}

if ('document' in globalThis) window.verify = verify
else addEventListener('message', async ({ data }) => postMessage(await verify(data)))
