/** A part of a text as the editor stores it. */
interface Part {
  type: string
  version: number
  [property: string]: unknown
}

/**
 * A text with little markup as the editor stores it: a line is a paragraph, `# ` before it makes a heading, `- ` an item
 * of a list.
 */
export function richTextOf(text: string) {
  const children: Part[] = []
  let items: Part[] | null = null
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (!line.startsWith('- ')) {
      items = null
      children.push(line.startsWith('# ') ? heading(line.slice(2)) : paragraph(line))
      continue
    }
    if (items === null) {
      items = []
      children.push(block('list', items, { listType: 'bullet', tag: 'ul', start: 1 }))
    }
    items.push(block('listitem', [words(line.slice(2))], { value: items.length + 1 }))
  }
  return { root: { type: 'root', version: 1, direction: null, format: '' as const, indent: 0, children } }
}

const heading = (text: string): Part => block('heading', [words(text)], { tag: 'h2' })
const paragraph = (text: string): Part => block('paragraph', [words(text)], { textFormat: 0 })

const words = (text: string): Part => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

const block = (type: string, children: Part[], more: Record<string, unknown>): Part => ({
  ...{ type, version: 1, direction: null, format: '', indent: 0, children },
  ...more,
})
