import { useEffect, useState } from 'react'
import { trackAddress } from '../../track/receipt-link.ts'
import type { QrDrawing } from '../receipt/qr.ts'
import type { ReceiptFacts } from '../receipt/receipt-text.ts'

/**
 * The QR code of a receipt. Drawing it takes code that nobody needs before, so it is fetched only now; where that fails the receipt
 * is still whole, since the code in letters is the key.
 */
export function useQr(facts: ReceiptFacts): QrDrawing | null {
  const [drawn, setDrawn] = useState(facts.qr)
  useEffect(() => {
    if (facts.qr) return
    import('../receipt/qr.ts').then(
      ({ drawQr }) => setDrawn(drawQr(trackAddress(facts.trackUrl, facts.filed.receipt))),
      () => setDrawn(null),
    )
  }, [facts])
  return drawn
}
