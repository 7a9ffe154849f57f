import { attachmentSchema } from '@linsheng/contracts/complaints'
import { type ProblemCode, problemSchema } from '@linsheng/contracts/problem'
import { attachmentsUrl } from './endpoints.ts'

export type UploadResult =
  | { kind: 'done'; id: string; bytes: number }
  | { kind: 'refused'; code: ProblemCode }
  | { kind: 'no-connection' }

/**
 * Sends one photo. XMLHttpRequest, because fetch cannot say how far it has come.
 * @param onProgress gets whole per cents; `signal` stops it (then the promise stays open: nobody waits for it any more).
 */
export function uploadPhoto(
  community: string,
  photo: Blob,
  onProgress: (percent: number) => void,
  signal: AbortSignal,
): Promise<UploadResult> {
  const { promise, resolve } = Promise.withResolvers<UploadResult>()
  const request = new XMLHttpRequest()
  request.open('POST', attachmentsUrl(community))
  request.upload.onprogress = ({ loaded, total }) => onProgress(total ? Math.floor((100 * loaded) / total) : 0)
  request.onload = () => resolve(uploadResultOf(request.status, request.responseText))
  request.onerror = () => resolve({ kind: 'no-connection' })
  signal.addEventListener('abort', () => request.abort(), { once: true })
  const body = new FormData()
  body.append('photo', photo)
  request.send(body)
  return promise
}

/** What the attachments endpoint's answer means. */
export function uploadResultOf(status: number, text: string): UploadResult {
  const answer = parsed(text)
  const taken = attachmentSchema.safeParse(answer)
  if (status < 300 && taken.success) return { kind: 'done', id: taken.data.id, bytes: taken.data.bytes }
  const problem = problemSchema.safeParse(answer)
  if (problem.success) return { kind: 'refused', code: problem.data.code }
  if (status === 413) return { kind: 'refused', code: 'too-large' }
  return { kind: 'no-connection' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
