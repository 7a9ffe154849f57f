import { describe, expect, it } from 'vitest'
import { richTextToHtml, safeHref } from './to-html.ts'

const text = (value: string, format = 0) => ({ type: 'text', text: value, format, version: 1 })
const state = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children, version: 1 })
const link = (url: unknown, ...children: object[]) => ({ type: 'link', fields: { url, linkType: 'custom' }, children })

describe('richTextToHtml', () => {
  it('writes what an author can write', () => {
    const html = richTextToHtml(
      state(
        { type: 'heading', tag: 'h2', children: [text('停水')] },
        paragraph(text('今晚 '), text('22:00', 1), { type: 'linebreak' }, text('起', 2)),
        {
          type: 'list',
          tag: 'ol',
          listType: 'number',
          children: [{ type: 'listitem', value: 1, children: [text('接水')] }],
        },
        { type: 'quote', children: [text('原文')] },
        { type: 'horizontalrule' },
      ),
    )
    expect(html).toBe(
      '<h2>停水</h2><p>今晚 <strong>22:00</strong><br><em>起</em></p><ol><li>接水</li></ol><blockquote>原文</blockquote><hr>',
    )
  })

  it('escapes text and leaves out nodes that are not on the list', () => {
    const html = richTextToHtml(
      state(
        paragraph(text('<script>alert(1)</script>')),
        { type: 'upload', value: 'x' },
        { type: 'block', fields: {} },
      ),
    )
    expect(html).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })

  it('does not let a node choose its own markup', () => {
    const html = richTextToHtml(
      state(
        { type: 'heading', tag: 'h2 onclick=x', children: [text('a')] },
        { type: 'list', tag: 'script', children: [] },
        { ...paragraph(text('b')), format: '"><img src=x onerror=1>', indent: 5 },
      ),
    )
    expect(html).toBe('<h2>a</h2><ul></ul><p>b</p>')
  })

  it('keeps the words of a link whose address is not allowed', () => {
    const html = richTextToHtml(
      state(paragraph(link('javascript:alert(1)', text('点这里')), link(undefined, text('!')))),
    )
    expect(html).toBe('<p>点这里!</p>')
  })

  it('gives null for an empty text and for what is none', () => {
    expect(richTextToHtml(state(paragraph()))).toBeNull()
    expect(richTextToHtml(null)).toBeNull()
    expect(richTextToHtml('<b>x</b>')).toBeNull()
  })
})

describe('safeHref', () => {
  it.each([
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['tel:55500110', 'tel:55500110'],
    ['/demo/board/', '/demo/board/'],
  ])('allows %s', (url, href) => expect(safeHref(url)).toBe(href))

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'x',
    '',
  ])('refuses %j', (url) => expect(safeHref(url)).toBeNull())
})
