import { receiptInFragment } from './receipt-link.ts'

/**
 * A receipt's QR code leads here with the receipt behind `#`. It is taken out of the address, and so out of the browser's history, before
 * anything else; then the form is sent with it as if it had been typed.
 */
function openFromFragment(): void {
  if (!location.hash.startsWith('#r=')) return
  const receipt = receiptInFragment(location.hash)
  history.replaceState(null, '', location.pathname + location.search)
  const form = document.querySelector('form.track-form')
  const input = document.querySelector('#receipt')
  if (!receipt || !(form instanceof HTMLFormElement) || !(input instanceof HTMLInputElement)) return
  input.value = receipt
  form.requestSubmit()
}

openFromFragment()
addEventListener('hashchange', openFromFragment)
