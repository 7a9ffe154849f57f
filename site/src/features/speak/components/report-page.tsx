import { useState } from 'react'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import { ReceiptPage } from './receipt-page.tsx'
import { ReportForm } from './report-form.tsx'

/** The form, and in its place the receipt once the report has arrived. */
export function ReportPage({ model }: { model: SpeakModel }) {
  const [receipt, setReceipt] = useState<string | null>(null)
  if (!window.isSecureContext) return <p>{sayer(model.texts)('form.insecure')}</p>
  return receipt === null ? (
    <ReportForm model={model} onTaken={setReceipt} />
  ) : (
    <ReceiptPage model={model} receipt={receipt} />
  )
}
