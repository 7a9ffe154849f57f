import { useEffect, useRef, useState } from 'react'
import { receiptGroups } from '../../track/receipt-link.ts'
import { type FormTexts, speaker } from '../problems.ts'
import { formatReceiptDay, formatReceiptTime, type ReceiptFacts, receiptFile } from '../receipt/receipt-text.ts'
import { ReceiptSlip } from './receipt-slip.tsx'

export interface ReceiptPageProps {
  facts: ReceiptFacts
  texts: FormTexts
  formPath: string
  /** What a reload does: shows it again for an hour, sends the same request again, or loses it. */
  again: 'kept' | 'posted' | 'lost'
  /** It took the form's place: the reader's focus has to follow. */
  takeFocus?: boolean
}

/** The answer to a filed complaint: what is promised, and the only key to it. */
export function ReceiptPage({ facts, texts, formPath, again, takeFocus = false }: ReceiptPageProps) {
  const say = speaker(texts)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!takeFocus) return
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [takeFocus])
  const due = formatReceiptTime(texts.locale, facts.filed.responseDue, facts.timeZone)
  return (
    <section className="receipt-page" aria-labelledby="h-receipt">
      <div className="receipt-page__words flow">
        <h1 id="h-receipt" tabIndex={-1} ref={heading}>
          {say('receipt.title')}
        </h1>
        <p>{say('receipt.promise', { due })}</p>
        <p>
          <strong>{say('receipt.once')}</strong> {say('receipt.once.why')}
        </p>
        <p className="meta no-print">{say(`receipt.again.${again}`)}</p>
        <PublicLater facts={facts} texts={texts} />
        <ReceiptTools facts={facts} texts={texts} />
      </div>
      <ReceiptSlip facts={facts} texts={texts} />
      <p className="receipt-page__after meta no-print">{say('receipt.disagree')}</p>
      <p className="receipt-page__after button-row no-print">
        <a href={facts.trackUrl}>{say('receipt.track')}</a>
        <a href={formPath}>{say('receipt.another')}</a>
      </p>
    </section>
  )
}

/** Of what only the week may be known: when it becomes public at all. */
function PublicLater({ facts, texts }: Pick<ReceiptPageProps, 'facts' | 'texts'>) {
  const { publicFrom } = facts.filed
  if (publicFrom === null) return null
  const from = formatReceiptDay(texts.locale, publicFrom, facts.timeZone)
  return <p className="meta no-print">{speaker(texts)('receipt.public', { from })}</p>
}

/** Ways to keep the code. Saving works without script; copying and printing appear with it. */
function ReceiptTools({ facts, texts }: Pick<ReceiptPageProps, 'facts' | 'texts'>) {
  const say = speaker(texts)
  const [live, setLive] = useState(false)
  const [copied, setCopied] = useState<'receipt.copied' | 'receipt.copy.failed' | null>(null)
  useEffect(() => setLive(true), [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(receiptGroups(facts.filed.receipt).join('-'))
      setCopied('receipt.copied')
    } catch {
      // Refused by the reader, or a page on plain http, which has no clipboard.
      setCopied('receipt.copy.failed')
    }
  }
  return (
    <div className="no-print">
      <p className="button-row">
        {live && (
          <>
            <button className="button" type="button" onClick={() => window.print()}>
              {say('receipt.print')}
            </button>
            <button className="button button--plain" type="button" onClick={() => void copy()}>
              {say('receipt.copy')}
            </button>
          </>
        )}
        <a
          className="button button--plain"
          download={`linsheng-${facts.filed.number}.txt`}
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(receiptFile(facts, texts))}`}
        >
          {say('receipt.download')}
        </a>
      </p>
      <p className="meta" role="status">
        {copied && say(copied)}
      </p>
    </div>
  )
}
