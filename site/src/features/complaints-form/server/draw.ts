import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { dataBlock } from '../../../server/data-block.ts'
import { FormPage } from '../components/form-page.tsx'
import { ReceiptPage } from '../components/receipt-page.tsx'
import type { PageModel } from '../model.ts'

/** The page as HTML that its script can take over, and the data it takes over with. */
export function draw(page: PageModel): { html: string; json: string } {
  const element =
    page.kind === 'form' ? createElement(FormPage, page) : createElement(ReceiptPage, { ...page, again: 'posted' })
  return {
    html: renderToString(element),
    json: dataBlock(page),
  }
}
