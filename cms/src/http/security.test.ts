import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { forgetVisitor, isAnonymousPath, isSealingPage } from './anonymous.ts'
import { addressOf } from './client-address.ts'
import { announcesTooMuch, isForeign } from './security.ts'

function request(headers: Record<string, string>, method = 'POST'): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, headers: { host: 'site.example', ...headers } })
}

describe('a request in a visitor’s name', () => {
  it.each([
    ['the site’s own page', { origin: 'https://site.example' }, false],
    ['another site', { origin: 'https://evil.example' }, true],
    ['a page without an origin', { origin: 'null' }, true],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, true],
    ['a program that is no browser', {}, false],
    ['another site that claims a proxy', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, true],
  ])('from %s', (_name, headers, foreign) => {
    expect(isForeign(request(headers), 'http://127.0.0.1:3000', false)).toBe(foreign)
  })

  it('is known by the name that a trusted proxy was called by', () => {
    const headers = { host: 'inside:3000', 'x-forwarded-host': 'site.example', origin: 'https://site.example' }
    expect(isForeign(request(headers), 'http://127.0.0.1:3000', true)).toBe(false)
    expect(isForeign(request(headers), 'http://127.0.0.1:3000', false)).toBe(true)
    expect(isForeign(request(headers), 'https://site.example', false)).toBe(false)
  })

  it('may only read from elsewhere', () => {
    expect(isForeign(request({ origin: 'https://evil.example' }, 'GET'), 'https://site.example', false)).toBe(false)
  })
})

describe('a body', () => {
  it('may be large only where it carries files', () => {
    const size = { 'content-length': String(20 * 1024 * 1024) }
    expect(announcesTooMuch(request({ ...size, 'content-type': 'application/json' }))).toBe(true)
    expect(announcesTooMuch(request({ ...size, 'content-type': 'multipart/form-data; boundary=x' }))).toBe(false)
    const upload = { url: '/api/ledger-imports/upload?community=1' }
    expect(announcesTooMuch(Object.assign(request(size), upload))).toBe(false)
    expect(announcesTooMuch(request({ 'content-length': 'many' }))).toBe(true)
  })

  it('is no query of any length', () => {
    const query = { 'content-type': 'Application/x-www-form-urlencoded; charset=utf-8', 'content-length': '70000' }
    expect(announcesTooMuch(Object.assign(request(query), { url: '/api/notices' }))).toBe(true)
    expect(announcesTooMuch(Object.assign(request(query), { url: '/demo/complaints/new/' }))).toBe(false)
  })

  it('says beforehand how large it is', () => {
    expect(announcesTooMuch(request({ 'transfer-encoding': 'chunked' }))).toBe(true)
  })

  it('holds one file where no form of the site is sent', () => {
    const form = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(30 * 1024 * 1024) }
    expect(announcesTooMuch(Object.assign(request(form), { url: '/demo/complaints/new/' }))).toBe(false)
    expect(announcesTooMuch(Object.assign(request(form), { url: '/api/users/login' }))).toBe(true)
  })
})

describe('the address of a visitor', () => {
  it('is believed from a header only behind a trusted proxy, and then its last entry', () => {
    const forged = request({ 'x-forwarded-for': '1.1.1.1, 203.0.113.7' })
    expect(addressOf(forged, true)).toBe('203.0.113.7')
    expect(addressOf(forged, false)).toBe('unknown')
  })

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
  ])('of IPv6 is that of its network: %s', (address, network) => {
    expect(addressOf(request({ 'x-forwarded-for': address }), true)).toBe(network)
  })
})

describe('the anonymous channel', () => {
  it.each([
    ['/demo/speak/', true],
    ['/en/demo/speak/talk/', true],
    ['/zh-hant/demo/speak', true],
    ['/api/public/v1/demo/reports', true],
    ['/api/public/v1/demo/reports/conversation', true],
    ['/demo/reports/', false],
    ['/demo/speaking/', false],
    ['/api/public/v1/demo/complaints', false],
    ['/api/reports/channel', false],
  ])('%s belongs to it: %s', (path, expected) => {
    expect(isAnonymousPath(path)).toBe(expected)
  })

  it.each([
    '//demo/speak/',
    '/en//demo/speak/',
    '/demo/./speak/',
    '/demo/x/../speak/',
    '/demo/%23/../speak/',
    '/demo\\speak/',
    '/demo/%73peak/',
    '/demo/%252573peak/',
    '/%65n/demo/speak%2Ftalk/',
  ])('is known however its address is spelled: %s', (path) => {
    expect(isAnonymousPath(path)).toBe(true)
    expect(isSealingPage(path)).toBe(true)
  })

  it('has pages that encrypt, as surveys have', () => {
    expect(['/demo/speak/', '/en/demo/surveys/2026/'].every(isSealingPage)).toBe(true)
    expect(['/demo/surveys/', '/demo/board/'].some(isSealingPage)).toBe(false)
  })

  it('sees nothing of who asks', () => {
    const telling = {
      ...{ 'user-agent': 'canary', referer: 'canary', cookie: 'canary', authorization: 'canary', via: 'canary' },
      ...{ 'x-forwarded-for': 'canary', forwarded: 'canary', 'x-real-ip': 'canary', 'accept-language': 'canary' },
    }
    const asked = request({ ...telling, 'content-type': 'application/json', 'content-length': '2' })
    asked.rawHeaders.push(...Object.entries(telling).flat())
    forgetVisitor(asked)
    expect(JSON.stringify([asked.headers, asked.rawHeaders])).not.toContain('canary')
    expect(asked.headers).toEqual({ host: 'site.example', 'content-type': 'application/json', 'content-length': '2' })
  })
})
