'use client'

import { type FiledForCaller, publicFromWords } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { useEffect, useRef, useState } from 'react'
import { workTexts } from '../../../workspace/texts.ts'
import { Fact } from '../fact.tsx'
import { Qr } from '../qr.tsx'
import { PAGE_KEYS } from '../shortcuts.ts'
import { caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'
import { useShortcuts } from '../use-shortcuts.ts'

interface Props {
  filed: FiledForCaller
  community: { slug: string; name: string }
  reader: Reader
  onNext(): void
}

const print = (): void => window.print()

/** The caller's receipt, to read out or to print. It is shown this once: afterwards nobody can find it again. */
export function ReceiptSlip({ filed, community, reader, onNext }: Props) {
  const { locale, zone } = reader
  const [text, common, word] = [workTexts(locale), workspaceTexts(locale), caseworkTexts(locale)]
  const heading = useRef<HTMLHeadingElement>(null)
  const [keys] = useState<Record<string, () => void>>(() =>
    Object.fromEntries([
      [PAGE_KEYS.file, onNext],
      [PAGE_KEYS.print, print],
    ]),
  )
  useShortcuts(keys)
  useEffect(() => heading.current?.focus(), [])
  const track = `${window.location.origin}/${community.slug}/track/`
  return (
    <>
      <article className="slip">
        <h2 ref={heading} tabIndex={-1}>
          {common('receipt.title', { community: community.name })}
        </h2>
        <p className="quiet">{text('receipt.read')}</p>
        <p className="slip__code">{filed.receipt}</p>
        <p>{common('receipt.only')}</p>
        <p>{common('receipt.where', { address: track })}</p>
        <figure className="slip__qr">
          <Qr address={`${track}#r=${filed.receipt.replaceAll('-', '')}`} label={text('receipt.qr')} />
          <figcaption>{text('receipt.qr')}</figcaption>
        </figure>
        <dl className="facts">
          <Fact name={word('field.number')}>{filed.number}</Fact>
          <Fact name={word('field.category')}>{inLocale(filed.category, locale)}</Fact>
          <Fact name={word('field.receivedAt')}>{formatDateTime(locale, filed.receivedAt, zone)}</Fact>
          <Fact name={word('field.responseDue')}>{formatDateTime(locale, filed.responseDue, zone)}</Fact>
          <Fact name={word('field.resolutionDue')}>{formatDateTime(locale, filed.resolutionDue, zone)}</Fact>
        </dl>
        {filed.publicFrom !== null && <p>{publicFromWords(filed.publicFrom, reader)}</p>}
      </article>
      <p className="command-form__actions">
        <button type="button" className="button" onClick={print}>
          {common('receipt.print')} <kbd>{PAGE_KEYS.print}</kbd>
        </button>
        <button type="button" className="button button--plain" onClick={onNext}>
          {common('receipt.next')} <kbd>{PAGE_KEYS.file}</kbd>
        </button>
      </p>
    </>
  )
}
