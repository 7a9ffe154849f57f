import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { S3Address } from './s3-address.ts'

/** How long one request may take, in milliseconds: 20 MB over a slow line. */
const PATIENCE = 60_000
/** How often a request is repeated after an answer of 5xx or 429. */
const RETRIES = 3

export interface Bucket {
  /** @throws BucketError when the object was not stored */
  put(key: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void>
  /** The object's bytes; null when there is none. @throws BucketError when the bucket does not answer */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Also when there is no such object. @throws BucketError when it may still be there */
  remove(key: string): Promise<void>
}

/** A request that the bucket refused (`status`), or that did not reach it (no status). Never holds the address or its key. */
export class BucketError extends Error {
  override name = 'BucketError'
  readonly status: number | undefined

  constructor(method: string, key: string, status: number | undefined, cause?: unknown) {
    super(`${method} ${key}: ${status ?? 'no answer'}`, { cause })
    this.status = status
  }
}

/** Objects of an S3 bucket, over plain signed requests (AWS Signature Version 4). What is sent is signed with its hash. */
export function openBucket({ base, accessKeyId, secretAccessKey, region }: S3Address): Bucket {
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    service: 's3',
    retries: RETRIES,
    ...(region === null ? {} : { region }),
  })
  const ask = async (
    method: string,
    key: string,
    { headers = {}, body }: { headers?: object; body?: Uint8Array<ArrayBuffer> } = {},
  ) => {
    const url = `${base}/${key.split('/').map(encodeURIComponent).join('/')}`
    const signal = AbortSignal.timeout(PATIENCE)
    try {
      return await client.fetch(url, {
        method,
        signal,
        headers: { ...headers, ...hashOf(body) },
        ...(body && { body }),
      })
    } catch (error) {
      throw new BucketError(method, key, undefined, error)
    }
  }
  return {
    async put(key, body, type) {
      const { ok, status } = await ask('PUT', key, { body, headers: { 'Content-Type': type } })
      if (!ok) throw new BucketError('PUT', key, status)
    },
    async get(key) {
      const answer = await ask('GET', key)
      if (answer.status === 404) return null
      if (!answer.ok) throw new BucketError('GET', key, answer.status)
      return new Uint8Array(await answer.arrayBuffer())
    },
    async remove(key) {
      const { ok, status } = await ask('DELETE', key)
      if (!ok && status !== 404) throw new BucketError('DELETE', key, status)
    },
  }
}

const hashOf = (body: Uint8Array = new Uint8Array()) => ({
  'X-Amz-Content-Sha256': createHash('sha256').update(body).digest('hex'),
})
