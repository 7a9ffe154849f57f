import { hydrateRoot } from 'react-dom/client'
import { ComplaintsPage, type PageModel } from './components/complaints-page.tsx'
import { deleteDraft } from './draft.ts'
import { deviceStorage } from './hooks/use-draft.ts'

/**
 * Brings the page to life with the data it was drawn from, which stands in the page as a JSON block. Astro's own islands would need
 * script inside the page, and the content security policy forbids that.
 */
const root = document.getElementById('complaints-form')
const data = document.getElementById('complaints-form-data')
if (root && data?.textContent) {
  const page: PageModel = JSON.parse(data.textContent)
  const storage = deviceStorage()
  if (page.kind === 'receipt' && storage) deleteDraft(storage, page.facts.slug)
  hydrateRoot(root, <ComplaintsPage page={page} />)
}
