import { canBeTold, subscribe } from './subscribe.ts'

/**
 * Lets a reader choose notifications where their browser can show them: this device is subscribed first, then the
 * choice is posted like any other.
 */
function watch(fields: HTMLElement): void {
  const choice = fields.querySelector<HTMLInputElement>('input[value="push"]')
  const form = fields.closest('form')
  const error = fields.querySelector<HTMLElement>('.question__error')
  const receipt = form?.querySelector<HTMLInputElement>('input[name="receipt"]')
  if (!choice || !form || !error || !receipt) return
  choice.closest<HTMLElement>('.choice')?.removeAttribute('hidden')
  const { community = '', refused = '', failed = '' } = fields.dataset
  form.addEventListener('submit', (event) => {
    if (!choice.checked) return
    event.preventDefault()
    void subscribe(community, receipt.value).then((result) => {
      if (result === 'done') return form.submit()
      error.textContent = result === 'refused' ? refused : failed
      error.hidden = false
    })
  })
}

const fields = document.querySelector<HTMLElement>('[data-push]')
if (fields && canBeTold()) watch(fields)
