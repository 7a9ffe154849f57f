import type { ServerResponse } from 'node:http'
import { element, type Xml, type XmlContent, xmlDocument } from '../../xml/xml.ts'

/** A value as both formats say it. Lists name their items' element; null is an empty element. */
export type Value = string | number | boolean | null | ValueList | { [name: string]: Value }
export interface ValueList {
  item: string
  items: readonly Value[]
}

export const FORMATS = ['json', 'xml'] as const
export type Format = (typeof FORMATS)[number]

/** An answer before it has a format: the root's name is XML's only. */
export interface Answer {
  status: number
  root: string
  value: Value
}

/** An error as the standard writes it (GeoReport v2, "General Errors"). */
export const failure = (code: 400 | 404 | 405 | 503, description: string): Answer => ({
  status: code,
  root: 'errors',
  value: { item: 'error', items: [{ code, description }] },
})

const isList = (value: object): value is ValueList => 'items' in value && Array.isArray(value.items)

function toJson(value: Value): unknown {
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.items.map(toJson)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toJson(inner)]))
}

function contentOf(value: Value): XmlContent {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  if (isList(value)) return value.items.map((item) => xmlOf(value.item, item))
  return Object.entries(value).map(([name, inner]) => xmlOf(name, inner))
}
const xmlOf = (name: string, value: Value): Xml => element(name, {}, contentOf(value))

const TYPES: Record<Format, string> = { json: 'application/json; charset=utf-8', xml: 'text/xml; charset=utf-8' }

export function send(res: ServerResponse, format: Format, { status, root, value }: Answer, withBody = true): void {
  const body = format === 'json' ? JSON.stringify(toJson(value)) : xmlDocument(xmlOf(root, value))
  res.writeHead(status, {
    'Content-Type': TYPES[format],
    'Content-Length': Buffer.byteLength(body),
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cache-Control': 'public, no-cache',
  })
  res.end(withBody ? body : undefined)
}
