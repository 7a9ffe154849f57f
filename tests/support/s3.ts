import { z } from 'zod'
import { ensurePythonTool } from './python-tool.ts'
import { startToolServer } from './tool-server.ts'

export interface TestS3 extends AsyncDisposable {
  /** The setting S3_URL of a bucket that only this key opens. */
  url: string
  stop(): Promise<void>
}

const ensureMoto = (): Promise<string> =>
  ensurePythonTool('moto', {
    requirement: 'moto[s3,server]==5.2.5',
    executable: process.platform === 'win32' ? 'moto_server.exe' : 'moto_server',
  })

/** Whether `startS3` can work on this machine; the reason is printed when not. With CI=true it must. */
export async function canStartS3(): Promise<boolean> {
  try {
    await ensureMoto()
    return true
  } catch (error) {
    if (process.env.CI === 'true') throw error
    console.warn(`no S3 server to test against: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
}

/** What the server answers before it starts to ask for signatures: the calls below. */
const OPEN_CALLS = 4

const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: ['arn:aws:s3:::files', 'arn:aws:s3:::files/*'] }],
}

/**
 * An S3-compatible server with one bucket and one key, signatures and permissions checked. The tool is installed beside
 * the tests and never shipped.
 * @throws when there is no Python 3 with venv, or the package cannot be installed
 */
export async function startS3(): Promise<TestS3> {
  const moto = await ensureMoto()
  const { port, stop } = await startToolServer('moto', (port) => ({
    command: [moto, ['-H', '127.0.0.1', '-p', `${port}`]],
    env: { INITIAL_NO_AUTH_ACTION_COUNT: `${OPEN_CALLS}` },
  }))
  const ask = (service: 'iam' | 's3', path: string, method: 'POST' | 'PUT', body?: URLSearchParams) =>
    prepare(`http://127.0.0.1:${port}${path}`, service, method, body)
  const iam = (Action: string, more: Record<string, string>) =>
    ask('iam', '/', 'POST', new URLSearchParams({ Action, Version: '2010-05-08', UserName: 'linsheng', ...more }))
  await iam('CreateUser', {})
  await iam('PutUserPolicy', { PolicyName: 'files', PolicyDocument: JSON.stringify(policy) })
  const answer = await iam('CreateAccessKey', {})
  await ask('s3', '/files', 'PUT')
  const of = (name: string) => z.string().parse(new RegExp(`<${name}>(.+?)</${name}>`).exec(answer)?.[1])
  const credentials = [of('AccessKeyId'), of('SecretAccessKey')].map(encodeURIComponent).join(':')
  return { url: `http://${credentials}@127.0.0.1:${port}/files`, stop, [Symbol.asyncDispose]: stop }
}

/** The server tells by the scope of the credentials which service is meant; the signature is not looked at yet. */
async function prepare(url: string, service: string, method: string, body?: URLSearchParams): Promise<string> {
  const scope = `Credential=none/20260101/us-east-1/${service}/aws4_request`
  const headers = { Authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=none` }
  const answer = await fetch(url, { method, headers, ...(body && { body }) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`the S3 server could not be prepared: ${answer.status} ${text}`)
  return text
}
