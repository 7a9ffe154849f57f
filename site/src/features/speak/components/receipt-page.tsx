import { useEffect, useRef, useState } from 'react'
import { receiptGroups } from '../../track/receipt-link.ts'
import { leaveFor } from '../exit/leave.ts'
import { useLeaveGuard } from '../hooks/use-leave-guard.ts'
import type { SpeakModel } from '../model.ts'
import { receiptFile } from '../receipt-file.ts'
import { sayer } from '../sayer.ts'

interface ReceiptPageProps {
  model: SpeakModel
  receipt: string
}

/** The only key to what was just sent. It stays until somebody says that it is written down. */
export function ReceiptPage({ model, receipt }: ReceiptPageProps) {
  const say = sayer(model.texts)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isNoted, setNoted] = useState(false)
  useLeaveGuard(!isNoted)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView()
  }, [])
  return (
    <div className="flow">
      <h3 className="speak__taken" tabIndex={-1} ref={heading}>
        {say('receipt.title')}
      </h3>
      <p className="no-print">{say('receipt.lead')}</p>
      <p className="no-print">
        <strong>{say('receipt.once')}</strong> {say('receipt.once.why')}
      </p>
      <Slip model={model} receipt={receipt} />
      <Tools model={model} receipt={receipt} />
      <div className="no-print flow">
        <label className="choice">
          <input type="checkbox" checked={isNoted} onChange={(event) => setNoted(event.currentTarget.checked)} />
          {say('receipt.noted')}
        </label>
        {isNoted && (
          <button className="button" type="button" onClick={() => leaveFor(model.harmless)}>
            {say('receipt.close')}
          </button>
        )}
      </div>
    </div>
  )
}

function Slip({ model, receipt }: ReceiptPageProps) {
  const say = sayer(model.texts)
  return (
    <article className="slip" aria-label={say('receipt.slip')}>
      <div className="slip__paper speak__slip">
        <p className="slip__title">
          <b>{say('receipt.slip')}</b>
          <span>{model.communityName}</span>
        </p>
        <p className="slip__code-label">{say('receipt.code')}</p>
        <p className="slip__code" translate="no" data-receipt={receipt}>
          {receiptGroups(receipt).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups of one code never move
            <span key={index}>{group}</span>
          ))}
        </p>
        <p>{say('receipt.where')}</p>
        <p>{say('receipt.keep')}</p>
      </div>
    </article>
  )
}

/** Ways to keep the code. */
function Tools({ model, receipt }: ReceiptPageProps) {
  const say = sayer(model.texts)
  const [copied, setCopied] = useState<'receipt.copied' | 'receipt.copy.failed' | null>(null)
  const file = useTextFile(receiptFile(model, receipt))
  const copy = () =>
    navigator.clipboard.writeText(receiptGroups(receipt).join('-')).then(
      () => setCopied('receipt.copied'),
      () => setCopied('receipt.copy.failed'),
    )
  return (
    <div className="speak__tools no-print">
      <p className="button-row">
        <button className="button" type="button" onClick={() => window.print()}>
          {say('receipt.print')}
        </button>
        <button className="button button--plain" type="button" onClick={() => void copy()}>
          {say('receipt.copy')}
        </button>
        {file && (
          <a className="button button--plain" download="receipt.txt" href={file}>
            {say('receipt.save')}
          </a>
        )}
      </p>
      <p className="meta">{say('receipt.save.note')}</p>
      <p className="meta" role="status">
        {copied && say(copied)}
      </p>
    </div>
  )
}

/** Address of a text as a file, for as long as it is shown. */
function useTextFile(text: string): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [text])
  return address
}
