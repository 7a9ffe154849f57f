import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { FormPage } from '../components/form-page.tsx'
import { ReceiptPage } from '../components/receipt-page.tsx'
import type { PageModel } from '../model.ts'

/** The page as HTML that its script can take over, and the data it takes over with. */
export function draw(page: PageModel): { html: string; json: string } {
  const element =
    page.kind === 'form' ? createElement(FormPage, page) : createElement(ReceiptPage, { ...page, again: 'posted' })
  return {
    html: renderToString(element),
    // Inside a script element only `<` could end it.
    json: JSON.stringify(page).replaceAll('<', '\\u003c'),
  }
}
