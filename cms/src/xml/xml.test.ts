import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { element, xmlDocument } from './xml.ts'

/** What a strict parser reads: the text and the attribute of the only element. @throws where it is no XML */
function read(document: string): { text: string; attribute: string | undefined } {
  let text = ''
  let attribute: string | undefined
  const parser = new SaxesParser()
  parser.on('text', (part) => {
    text += part
  })
  parser.on('opentag', ({ attributes }) => {
    attribute = attributes.a
  })
  parser.write(document).close()
  return { text, attribute }
}

/** Without controls and the like, which XML has no place for. */
const written = (text: string) => text.toWellFormed().replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff\ufffd]/gu, '')

it('a parser reads back every text that was written, without what XML cannot hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: found } = read(xmlDocument(element('t', { a: text }, text)))
      expect(written(found).trim()).toBe(written(text).trim())
    }),
  )
})

it('what looks like markup stays text', () => {
  const odd = '</t><script>alert(1)</script>&amp;"]]>'
  expect(read(xmlDocument(element('t', { a: odd }, odd)))).toEqual({
    text: expect.stringContaining(odd),
    attribute: odd,
  })
})
