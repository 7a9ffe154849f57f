const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 cannot hold at all, not even escaped: controls, half characters, the last two code points. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be found
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text as it may stand in an element or in a quoted attribute. A carriage return is kept as one. */
export const xmlText = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replaceAll('\r', '&#13;')

/** Markup that has been made by these functions, so that nothing is escaped twice and nothing goes unescaped. */
export interface Xml {
  readonly markup: string
}

export type XmlContent = string | number | boolean | Xml | readonly Xml[]
export type XmlAttributes = Readonly<Record<string, string | number>>

/** An element with its content escaped; `element('a', { href }, 'text')`. */
export function element(name: string, attributes: XmlAttributes, content: XmlContent): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  return { markup: `<${name}${written.join('')}>${inner(content)}</${name}>` }
}

function inner(content: XmlContent): string {
  if (typeof content !== 'object') return xmlText(String(content))
  return 'markup' in content ? content.markup : content.map(({ markup }) => markup).join('\n')
}

/** A whole document in UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${root.markup}\n`
