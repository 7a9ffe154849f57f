/** Offers to look for a receipt; the code for that is loaded only when somebody asks. Nothing of the receipt leaves the page. */
function offerCheck(box: HTMLElement, form: HTMLFormElement, receipt: HTMLTextAreaElement): void {
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const { showCounted } = await import('./show-counted.ts')
    await showCounted(box, receipt.value)
  })
  form.querySelector<HTMLInputElement>('[type="file"]')?.addEventListener('change', async ({ currentTarget }) => {
    const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined
    if (file) receipt.value = await file.text()
  })
}

/** Answers that were left on this device when the survey closed go, whoever opens the page next. */
async function clearLeftover(
  { dataset }: HTMLElement,
  receipt: HTMLTextAreaElement,
  answer: Element | null,
): Promise<void> {
  const { takeLeftover } = await import('./leftover.ts')
  const left = takeLeftover(dataset.community ?? '', dataset.counted ?? '')
  if (left === null) return
  receipt.value = left.leaf ?? ''
  if (answer) answer.textContent = left.text
}

const mayHaveLeftover = (): boolean => {
  try {
    return Object.keys(localStorage).some((name) => name.startsWith('linsheng:survey:'))
  } catch {
    return false
  }
}

for (const box of document.querySelectorAll<HTMLElement>('[data-counted]')) {
  const form = box.querySelector<HTMLFormElement>('[data-counted-form]')
  const receipt = form?.querySelector('textarea')
  if (!form || !receipt) continue
  offerCheck(box, form, receipt)
  if (mayHaveLeftover()) void clearLeftover(box, receipt, box.querySelector('[data-counted-answer]'))
}
