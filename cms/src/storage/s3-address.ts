/** Where files are kept: an S3 bucket, or a directory in one, and the key that opens it. */
export interface S3Address {
  /** The bucket's address without credentials and without a slash at its end; objects are below it. */
  base: string
  accessKeyId: string
  secretAccessKey: string
  /** The region that requests are signed for; null leaves it to be told from the host's name, else `us-east-1`. */
  region: string | null
}

/**
 * Reads `https://key:secret@host/bucket[/directory][?region=…]`; where the bucket is part of the host's name the path may be
 * empty. Reserved characters of key and secret are percent-encoded.
 * @returns null when key or secret are missing or cannot be decoded
 */
export function parseS3Url(text: string): S3Address | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  const [accessKeyId, secretAccessKey] = [decoded(url.username), decoded(url.password)]
  if (!accessKeyId || !secretAccessKey) return null
  const base = `${url.origin}${url.pathname}`.replace(/\/+$/, '')
  return { base, accessKeyId, secretAccessKey, region: url.searchParams.get('region') }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
