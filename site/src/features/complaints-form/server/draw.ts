import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { ComplaintsPage, type PageModel } from '../components/complaints-page.tsx'

/** The page as HTML that its script can take over, and the data it takes over with. */
export function draw(page: PageModel): { html: string; json: string } {
  return {
    html: renderToString(createElement(ComplaintsPage, { page })),
    // Inside a script element only `<` could end it.
    json: JSON.stringify(page).replaceAll('<', '\\u003c'),
  }
}
