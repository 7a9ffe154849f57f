import { randomUUID } from 'node:crypto'
import { StartError } from '../start-error.ts'
import { BucketError, openBucket } from './bucket.ts'
import type { S3Address } from './s3-address.ts'

/** Stores a byte in the bucket and takes it away again. @throws StartError when that cannot be done */
export async function assertBucket(address: S3Address): Promise<void> {
  const bucket = openBucket(address)
  const key = `start-check/${randomUUID()}`
  try {
    await bucket.put(key, new Uint8Array(1), 'application/octet-stream')
    await bucket.remove(key)
  } catch (error) {
    if (!(error instanceof BucketError)) throw error
    const where = `The file store at ${address.base}`
    throw new StartError(
      error.status === undefined
        ? `${where} does not answer: start it or correct S3_URL.`
        : `${where} refuses to store or delete a file (HTTP ${error.status}): correct bucket, key and region in S3_URL, or the key's permissions.`,
    )
  }
}
