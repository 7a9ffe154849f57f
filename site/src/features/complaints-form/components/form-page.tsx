import { type ComponentType, useEffect, useState } from 'react'
import { useKeptReceipt } from '../hooks/use-kept-receipt.ts'
import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'
import type { ReceiptFacts } from '../receipt/receipt-text.ts'
import { ComplaintForm } from './complaint-form.tsx'
import type { ReceiptPageProps } from './receipt-page.tsx'

/** Fetched as soon as the form is there, so that a connection that breaks while sending does not matter. */
const fetchReceiptPage = (): Promise<ComponentType<ReceiptPageProps> | null> =>
  import('./receipt-page.tsx').then(
    ({ ReceiptPage }) => ReceiptPage,
    () => null,
  )

/** The form, and in its place the receipt once the complaint is filed. */
export function FormPage({ model }: { model: FormModel }) {
  const [receiptPage, setReceiptPage] = useState<{ of: ComponentType<ReceiptPageProps> } | null>(null)
  const [shown, onFiled] = useKeptReceipt(model.community)
  const filed = shown !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when it is needed
  useEffect(() => {
    if (receiptPage) return
    void fetchReceiptPage().then((found) => found && setReceiptPage({ of: found }))
  }, [filed])
  if (!shown) return <ComplaintForm model={model} onFiled={onFiled} />
  const { facts, kept } = shown
  if (!receiptPage) return <CodeAlone model={model} facts={facts} />
  const again = kept ? 'kept' : 'lost'
  return <receiptPage.of facts={facts} texts={model.texts} formPath={model.action} again={again} takeFocus />
}

/** All that matters of a receipt, for the moment in which the rest of it cannot be had. */
function CodeAlone({ model, facts }: { model: FormModel; facts: ReceiptFacts }) {
  const say = speaker(model.texts)
  return (
    <section className="receipt-page flow" role="status">
      <h1>{say('receipt.title')}</h1>
      <p className="slip__code" translate="no">
        {facts.filed.receipt}
      </p>
      <p>
        {say('receipt.number')} {facts.filed.number}
      </p>
      <p>
        <strong>{say('receipt.once')}</strong> {say('receipt.once.why')}
      </p>
    </section>
  )
}
