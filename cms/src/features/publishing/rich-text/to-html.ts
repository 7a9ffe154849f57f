import { convertLexicalToHTML, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import { z } from 'zod'

/** Headings that an author may set; the page's own title is the only h1. */
export const HEADINGS = ['h2', 'h3', 'h4'] as const

const stateSchema = z.object({
  root: z.object({ children: z.array(z.looseObject({ type: z.string(), version: z.number().default(1) })) }),
})
const linkFieldsSchema = z.object({ url: z.string().max(2000) })

/**
 * The author's text as HTML of a closed set of elements, without attributes but `href` and `rel`. The stored state is
 * not trusted: staff may send any JSON to the REST interface, so every node is written by a converter of this list and
 * what is not on it is left out.
 * @returns null for an empty text
 */
export function richTextToHtml(value: unknown): string | null {
  const state = stateSchema.safeParse(value)
  if (!state.success) return null
  const root = { type: 'root', version: 1, direction: null, format: '', indent: 0, ...state.data.root } as const
  const html = convertLexicalToHTML({
    converters,
    data: { root },
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
  return html === '' ? null : html
}

/** Schemes a reader may be sent to; a site path is fine too, a scheme-relative address is not. */
export function safeHref(url: string): string | null {
  const trimmed = url.trim()
  if (/^\/(?![/\\])/.test(trimmed)) return trimmed
  if (!URL.canParse(trimmed)) return null
  const { protocol, href } = new URL(trimmed)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? href : null
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** Lexical's bits of a text's format. */
const BOLD = 1
const ITALIC = 2

/** A link whose address is not allowed leaves its words. */
function linkHtml(fields: unknown, children: string): string {
  const parsed = linkFieldsSchema.safeParse(fields)
  const href = parsed.success ? safeHref(parsed.data.url) : null
  return href === null ? children : `<a href="${escapeHtml(href)}" rel="noopener noreferrer">${children}</a>`
}

const converters: HTMLConverters = {
  text: ({ node }) => {
    const text = escapeHtml(String(node.text))
    const italic = node.format & ITALIC ? `<em>${text}</em>` : text
    return node.format & BOLD ? `<strong>${italic}</strong>` : italic
  },
  linebreak: '<br>',
  tab: ' ',
  paragraph: ({ node, nodesToHTML }) => {
    const children = nodesToHTML({ nodes: node.children }).join('')
    return children === '' ? '' : `<p>${children}</p>`
  },
  heading: ({ node, nodesToHTML }) => {
    const tag = HEADINGS.find((heading) => heading === node.tag) ?? 'h2'
    return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`
  },
  list: ({ node, nodesToHTML }) => {
    const tag = node.tag === 'ol' ? 'ol' : 'ul'
    return `<${tag}>${nodesToHTML({ nodes: node.children }).join('')}</${tag}>`
  },
  listitem: ({ node, nodesToHTML }) => `<li>${nodesToHTML({ nodes: node.children }).join('')}</li>`,
  quote: ({ node, nodesToHTML }) => `<blockquote>${nodesToHTML({ nodes: node.children }).join('')}</blockquote>`,
  horizontalrule: '<hr>',
  link: ({ node, nodesToHTML }) => linkHtml(node.fields, nodesToHTML({ nodes: node.children }).join('')),
  autolink: ({ node, nodesToHTML }) => linkHtml(node.fields, nodesToHTML({ nodes: node.children }).join('')),
  unknown: () => '',
}
