'use client'

import type { Locale } from '@linsheng/i18n'
import { formatNumber } from '@linsheng/i18n'
import { useRef, useState } from 'react'
import { workTexts } from '../texts.ts'

const FORMATS = ['csv', 'xlsx'] as const
type Format = (typeof FORMATS)[number]

type Progress = { state: 'idle' | 'failed' } | { state: 'running'; rows: number; bytes: number }

/**
 * Takes the list on the screen away as a file. Plain links where nothing else works; else the download is watched, says
 * how far it is, and can be given up.
 */
export function ExportLinks({ query, locale }: { query: string; locale: Locale }) {
  const text = workTexts(locale)
  const [progress, setProgress] = useState<Progress>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)

  async function take(format: Format) {
    const stop = new AbortController()
    running.current = stop
    setProgress({ state: 'running', rows: 0, bytes: 0 })
    try {
      const file = await download(addressOf(query, format), stop.signal, (rows, bytes) =>
        setProgress({ state: 'running', rows, bytes }),
      )
      save(file)
      setProgress({ state: 'idle' })
    } catch {
      setProgress({ state: stop.signal.aborted ? 'idle' : 'failed' })
    }
  }

  return (
    <div className="export">
      <p>
        {text('export.title')}{' '}
        {FORMATS.map((format) => (
          <a
            key={format}
            href={addressOf(query, format)}
            download
            aria-disabled={progress.state === 'running' || undefined}
            onClick={(event) => {
              event.preventDefault()
              if (progress.state !== 'running') take(format)
            }}
          >
            {text(`export.${format}`)}
          </a>
        ))}
      </p>
      <p role="status">
        {progress.state === 'running' &&
          text('export.running', {
            rows: formatNumber(locale, progress.rows),
            size: formatNumber(locale, progress.bytes / 1e6, { maximumFractionDigits: 1 }),
          })}
        {progress.state === 'failed' && text('export.failed')}
      </p>
      {progress.state === 'running' && (
        <button type="button" className="button button--plain" onClick={() => running.current?.abort()}>
          {text('export.stop')}
        </button>
      )}
    </div>
  )
}

const addressOf = (query: string, format: Format): string => `/api/complaints/export?${query}&format=${format}`

interface Taken {
  name: string
  blob: Blob
}

async function download(
  address: string,
  signal: AbortSignal,
  tell: (rows: number, bytes: number) => void,
): Promise<Taken> {
  const response = await fetch(address, { signal, cache: 'no-store' })
  if (!response.ok || !response.body) throw new Error(`${response.status}`)
  const rows = Number(response.headers.get('X-Total-Rows') ?? 0)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    bytes += value.length
    tell(rows, bytes)
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'cases'
  return { name, blob: new Blob(parts, { type: response.headers.get('Content-Type') ?? '' }) }
}

function save({ name, blob }: Taken): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
