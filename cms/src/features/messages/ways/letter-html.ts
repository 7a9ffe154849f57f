import type { Locale } from '@linsheng/i18n'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)

/** A letter's lines as the plainest page there is: paragraphs, and links where a line is one. No picture, no tracking. */
export function letterHtml(locale: Locale, lines: string[], links: string[]): string {
  const paragraphs = lines.map((line) => {
    const text = escaped(line).replaceAll('\n', '<br>')
    return `<p>${links.includes(line) ? `<a href="${text}">${text}</a>` : text}</p>`
  })
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="font: 16px/1.6 sans-serif; max-width: 36em">${paragraphs.join('')}</body></html>`
}
