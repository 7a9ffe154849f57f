import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formIn, postedForm } from './index.ts'

const TWO = { least: 2, most: 2 }
const TYPE = 'multipart/form-data; boundary=x'
const part = (head: string, value = 'v') => `--x\r\n${head}\r\n\r\n${value}\r\n`
const named = (name: string) => `Content-Disposition: form-data; name="${name}"`
const formOf = (...parts: string[]) => Buffer.from(`${parts.join('')}--x--\r\n`)

describe('a form', () => {
  it('is read as it was written, whatever bytes are in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.uint8Array({ maxLength: 5000 }), async (said, sealed) => {
        const written = new FormData()
        written.set('report', JSON.stringify({ said }))
        written.set('sealed', new Blob([new Uint8Array(sealed)], { type: 'application/octet-stream' }), 'sealed')
        const response = new Response(written)
        const body = Buffer.from(await response.arrayBuffer())
        const read = await formIn(body, response.headers.get('content-type') ?? '', TWO)
        expect(read?.get('report')).toBe(JSON.stringify({ said }))
        const file = read?.get('sealed')
        expect(file instanceof Blob && new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array(sealed))
      }),
    )
  })

  it('of two parts is read', async () => {
    const read = await formIn(formOf(part(named('a'), '1'), part(named('b'), '2')), TYPE, TWO)
    expect([read?.get('a'), read?.get('b')]).toEqual(['1', '2'])
  })

  it.each([
    ['of one part', formOf(part(named('a')))],
    ['of three parts', formOf(part(named('a')), part(named('b')), part(named('c')))],
    ['of very many parts', formOf(part(named('a')).repeat(1000))],
    ['with very many lines before a value', formOf(part(`${'a: b\r\n'.repeat(1000)}${named('a')}`), part(named('b')))],
    ['with a long name', formOf(part(named('a')), part(named('b'.repeat(2000))))],
    ['with something before it', Buffer.concat([Buffer.from('x'), formOf(part(named('a')), part(named('b')))])],
    [
      'with something after it',
      Buffer.concat([formOf(part(named('a')), part(named('b'))), Buffer.from('x'.repeat(9))]),
    ],
    ['that does not end', Buffer.from(part(named('a')) + part(named('b')))],
    ['of nothing', Buffer.alloc(0)],
  ])('%s is none', async (_what, body) => {
    expect(await formIn(body, TYPE, TWO)).toBeNull()
  })

  it.each([
    '',
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=',
    'multipart/mixed; boundary=x',
  ])('is none of type %j', async (type) => {
    expect(await formIn(formOf(part(named('a')), part(named('b'))), type, TWO)).toBeNull()
  })
})

describe('a posted form', () => {
  const PARTS = { least: 1, most: 3 }
  const posted = (body: BodyInit, headers?: HeadersInit) =>
    postedForm(new Request('https://x.example', { method: 'POST', body, ...(headers && { headers }) }), PARTS)

  it('without files is read as such', async () => {
    expect((await posted(new URLSearchParams({ receipt: 'K7M4 92QX' })))?.get('receipt')).toBe('K7M4 92QX')
  })

  it('without files is read up to so many fields and so much text, and no further', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
    expect([...((await posted('a=1&b=2&c=3', headers)) ?? [])]).toHaveLength(3)
    expect(await posted('a=1&b=2&c=3&', headers)).toBeNull()
    expect(await posted('a&'.repeat(400_000), headers)).toBeNull()
    const long = '叹'.repeat(100_000)
    expect((await posted(new URLSearchParams({ a: long })))?.get('a')).toBe(long)
    expect(await posted(`a=${'x'.repeat(1_000_000)}`, headers)).toBeNull()
  })

  it('with files is read up to so many parts, and no further', async () => {
    const form = new FormData()
    form.append('photos', new File(['1'], '电梯门.jpg', { type: 'image/jpeg' }))
    form.append('description', '一\r\n\r\n二')
    form.append('photos', new File(['2'], '厅.jpg', { type: 'image/jpeg' }))
    const read = await posted(form)
    expect(read?.get('description')).toBe('一\r\n\r\n二')
    expect(read?.getAll('photos').map((file) => file instanceof File && file.name)).toEqual(['电梯门.jpg', '厅.jpg'])
    form.append('one', 'more')
    expect(await posted(form)).toBeNull()
  })

  it.each([
    ['one answer', 1, named('a'), 65_000, true],
    ['an answer longer than any', 1, named('a'), 65_537, false],
    ['many answers', 3, named('a'), 65_000, true],
    ['a file', 1, `${named('a')}; filename="门.jpg"\r\nContent-Type: image/jpeg`, 3_000_000, true],
    [
      'a file as other programs head it',
      1,
      `${named('a')}; filename="b.jpg"\r\nContent-Type: image/jpeg\r\nContent-Length: 3000000`,
      3_000_000,
      true,
    ],
    ['a text that looks like a file', 1, named('; filename="b'), 65_537, false],
    ['a file that is a text after all', 1, `${named('a')}; filename="b"\r\n${named('a')}`, 65_537, false],
  ])('with %s is taken for what it is', async (_what, parts, head, length, isRead) => {
    const body = formOf(...Array(parts).fill(part(head, '.'.repeat(length))))
    expect((await posted(body, { 'Content-Type': TYPE })) !== null).toBe(isRead)
  })

  it('with more text than all of our questions ask for is none', async () => {
    const read = (parts: number) =>
      formIn(formOf(...Array(parts).fill(part(named('a'), '.'.repeat(60_000)))), TYPE, { least: 1, most: 200 })
    expect([(await read(17)) !== null, await read(18)]).toEqual([true, null])
  })

  it('that is none is none', async () => {
    expect(await posted('{}', { 'Content-Type': 'application/json' })).toBeNull()
    expect(await posted('--x', { 'Content-Type': TYPE })).toBeNull()
  })
})
