import { countEscapes } from './escapes.ts'
import { leaveFor } from './leave.ts'

/** The button that leaves at once, and Esc pressed three times. */
const button = document.querySelector<HTMLButtonElement>('[data-quick-exit]')
const address = button?.dataset.quickExit
if (button && address) {
  button.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden')
  button.addEventListener('click', () => leaveFor(address))
  const isLast = countEscapes()
  addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (key === 'Escape' && !repeat && isLast(timeStamp)) leaveFor(address)
  })
}

/** Links of the page's own site put their page in this one's place, so that Back does not lead here again. */
addEventListener('click', (event) => {
  const { target, button: pressed, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  if (defaultPrevented || pressed !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
  const link = target instanceof Element ? target.closest('a') : null
  if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return
  if (link.pathname === location.pathname && link.hash) return
  event.preventDefault()
  location.replace(link.href)
})
