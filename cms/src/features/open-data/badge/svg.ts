import { element, type Xml, xmlDocument } from '../../../xml/xml.ts'
import type { BadgeText } from './figure.ts'

const SIZE = 14
const PADDING = 10
const HEIGHT = 32
/** Chinese fonts first, as on the site. */
const FONT = 'PingFang SC, Noto Sans SC, Microsoft YaHei, Noto Sans TC, system-ui, sans-serif'
const INK = '#1c2320'
const PAPER = '#fdfcf8'
const SEAL_RED = '#a8201a'

/** A guess that is never too small: Chinese characters are square, others about half of that. */
function widthOf(text: string): number {
  const ems = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/u.test(character) ? 1 : 0.62), 0)
  return Math.ceil(ems * SIZE) + 2 * PADDING
}

/** The badge as an image with real text: ink on paper, the figure in white on ink, or on seal red where it is overdue. */
export function badgeSvg(title: string, lang: string, { label, value, alarm }: BadgeText): string {
  const [left, right] = [widthOf(label), widthOf(value)]
  const width = left + right
  const written = (text: string, x: number, fill: string) =>
    element('text', { x, y: HEIGHT / 2 + SIZE * 0.36, fill, 'text-anchor': 'middle' }, text)
  const box = (x: number, boxWidth: number, fill: string): Xml =>
    element('rect', { x, y: 0, width: boxWidth, height: HEIGHT, fill }, '')
  return xmlDocument(
    element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...{ width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}` },
        ...{ role: 'img', 'aria-labelledby': 'title', 'xml:lang': lang },
        ...{ 'font-family': FONT, 'font-size': SIZE },
      },
      [
        element('title', { id: 'title' }, title),
        box(0, left, PAPER),
        box(left, right, alarm ? SEAL_RED : INK),
        element('rect', { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1, fill: 'none', stroke: INK }, ''),
        written(label, left / 2, INK),
        written(value, left + right / 2, '#ffffff'),
      ],
    ),
  )
}
