import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnv } from './env.ts'
import { deriveSecret } from './secrets.ts'
import { StartError } from './start-error.ts'

const directory = mkdtempSync(join(tmpdir(), 'linsheng-env-'))
afterAll(() => rmSync(directory, { recursive: true }))
const read = (settings: Record<string, string> = {}) => readEnv({ DATA_DIR: directory, ...settings })

describe('settings', () => {
  it('have defaults that run side by side on one machine', () => {
    expect(read()).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: directory,
      siteUrl: 'http://127.0.0.1:3000',
      demo: null,
      role: 'all',
      trustProxy: false,
    })
    expect(read({ PORT: '4000' }).siteUrl).toBe('http://127.0.0.1:4000')
    expect(read().databaseUri).toBe(`file:${join(directory, 'linsheng.db')}`)
  })

  it('count as not given when empty', () => {
    expect(read({ PORT: '', SITE_URL: '' }).port).toBe(3000)
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '99999'],
    ['DATABASE_URI', 'postgres://db'],
    ['SITE_URL', 'linsheng.example'],
    ['SITE_URL', 'https://linsheng.example/portal'],
    ['LINSHENG_ROLE', 'everything'],
    ['TRUST_PROXY', 'yes'],
    ['SMTP_URL', 'mail.example'],
    ['S3_URL', 'https://s3.example/bucket'],
    ['S3_URL', 's3://key:secret@s3.example/bucket'],
    ['SECRET_KEY_FILE', '/nowhere/at/all'],
  ])('are refused in one sentence: %s=%s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(StartError)
    expect(() => read({ [name]: value })).toThrow(new RegExp(`^[^\n]*${name}[^\n]*\\.$`))
  })
})

describe('S3_URL', () => {
  const s3 = (url: string) => read({ S3_URL: url }).s3

  it('names a bucket, a directory in it, a region, or a bucket by its host', () => {
    expect(s3('https://key:secret@s3.example/bucket')).toEqual({
      base: 'https://s3.example/bucket',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      region: null,
    })
    expect(s3('https://key:a%2Fb%2Bc@bucket.s3.example/?region=cn-east-1')).toMatchObject({
      base: 'https://bucket.s3.example',
      secretAccessKey: 'a/b+c',
      region: 'cn-east-1',
    })
    expect(s3('http://k:s@127.0.0.1:9000/bucket/linsheng/')?.base).toBe('http://127.0.0.1:9000/bucket/linsheng')
  })

  it('is refused without repeating its secret', () => {
    expect(() => s3('https://key:CANARY%ZZ@s3.example/bucket')).toThrow(/^(?!.*CANARY).*S3_URL/)
    expect(() => s3('ftp://key:CANARY@s3.example/bucket')).toThrow(/^(?!.*CANARY).*S3_URL/)
  })
})

describe('the secret', () => {
  it('is made once, for nobody else to read', () => {
    expect(read().secret).toBe(read().secret)
    expect(statSync(join(directory, 'secrets', 'secret-key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(directory, 'secrets', 'secret-key'), 'utf8')).toBe(read().secret)
  })

  it('comes from SECRET_KEY_FILE when given, unless too short to be one', () => {
    const file = join(directory, 'given')
    writeFileSync(file, `${'k'.repeat(40)}\n`)
    expect(read({ SECRET_KEY_FILE: file }).secret).toBe('k'.repeat(40))
    writeFileSync(file, 'short')
    expect(() => read({ SECRET_KEY_FILE: file })).toThrow(StartError)
  })

  it('gives every use its own', () => {
    expect(deriveSecret('base', 'payload')).not.toBe(deriveSecret('base', 'receipts'))
    expect(deriveSecret('base', 'payload')).toBe(deriveSecret('base', 'payload'))
  })
})
