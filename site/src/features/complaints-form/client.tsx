import './quiet-zod.ts'
import { hydrateRoot } from 'react-dom/client'
import { FormPage } from './components/form-page.tsx'
import { deleteDraft } from './draft.ts'
import { deviceStorage } from './hooks/use-draft.ts'
import type { PageModel } from './model.ts'

/**
 * Brings the page to life with the data it was drawn from, which stands in the page as a JSON block. Astro's own islands
 * would need script inside the page, and the content security policy forbids that.
 */
async function takeOver(root: HTMLElement, page: PageModel): Promise<void> {
  if (page.kind === 'form') {
    hydrateRoot(root, <FormPage model={page.model} />)
    return
  }
  const storage = deviceStorage()
  if (storage) deleteDraft(storage, page.facts.slug)
  const { ReceiptPage } = await import('./components/receipt-page.tsx')
  hydrateRoot(root, <ReceiptPage facts={page.facts} texts={page.texts} formPath={page.formPath} again="posted" />)
}

const root = document.getElementById('complaints-form')
const data = document.getElementById('complaints-form-data')
if (root && data?.textContent) void takeOver(root, JSON.parse(data.textContent))
