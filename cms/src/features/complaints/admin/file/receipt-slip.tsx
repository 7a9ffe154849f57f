'use client'

import type { FiledForCaller } from '@linsheng/contracts/complaints'
import { inLocale } from '@linsheng/contracts/text'
import { formatDateTime } from '@linsheng/i18n'
import { useEffect, useRef } from 'react'
import { Fact } from '../fact.tsx'
import { caseworkTexts, type Reader, workspaceTexts } from '../texts.ts'

interface Props {
  filed: FiledForCaller
  community: { slug: string; name: string }
  reader: Reader
  onNext(): void
}

/** The caller's receipt, to read out or to print. It is shown this once: afterwards nobody can find it again. */
export function ReceiptSlip({ filed, community, reader, onNext }: Props) {
  const { locale, zone } = reader
  const [text, word] = [workspaceTexts(locale), caseworkTexts(locale)]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <article className="slip">
        <h2 ref={heading} tabIndex={-1}>
          {text('receipt.title', { community: community.name })}
        </h2>
        <p className="slip__code">{filed.receipt}</p>
        <p>{text('receipt.only')}</p>
        <p>{text('receipt.where', { address: `${window.location.origin}/${community.slug}/track/` })}</p>
        <dl className="facts">
          <Fact name={word('field.number')}>{filed.number}</Fact>
          <Fact name={word('field.category')}>{inLocale(filed.category, locale)}</Fact>
          <Fact name={word('field.receivedAt')}>{formatDateTime(locale, filed.receivedAt, zone)}</Fact>
          <Fact name={word('field.responseDue')}>{formatDateTime(locale, filed.responseDue, zone)}</Fact>
          <Fact name={word('field.resolutionDue')}>{formatDateTime(locale, filed.resolutionDue, zone)}</Fact>
        </dl>
      </article>
      <p className="command-form__actions">
        <button type="button" className="button" onClick={() => window.print()}>
          {text('receipt.print')}
        </button>
        <button type="button" className="button button--plain" onClick={onNext}>
          {text('receipt.next')}
        </button>
      </p>
    </>
  )
}
