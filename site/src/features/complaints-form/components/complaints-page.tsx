import { useState } from 'react'
import type { FormModel } from '../model.ts'
import type { FormTexts } from '../problems.ts'
import type { ReceiptFacts } from '../receipt/receipt-text.ts'
import { ComplaintForm } from './complaint-form.tsx'
import { ReceiptPage } from './receipt-page.tsx'

/** What the page shows: the form, or the receipt that answers a post without script. */
export type PageModel =
  | { kind: 'form'; model: FormModel }
  | { kind: 'receipt'; facts: ReceiptFacts; texts: FormTexts; formPath: string }

/** The whole of the page that lives: drawn on the server, gone on with in the browser. */
export function ComplaintsPage({ page }: { page: PageModel }) {
  const [facts, setFacts] = useState<ReceiptFacts | null>(null)
  if (page.kind === 'receipt') return <ReceiptPage facts={page.facts} texts={page.texts} formPath={page.formPath} />
  if (!facts) return <ComplaintForm model={page.model} onFiled={setFacts} />
  return <ReceiptPage facts={facts} texts={page.model.texts} formPath={page.model.action} takeFocus />
}
