/** Offers to check a case's lines in the log; the code for that is loaded only when somebody asks. */
const box = document.querySelector<HTMLElement>('[data-proof]')
const button = box?.querySelector<HTMLButtonElement>('[data-proof-press]')
if (box && button) {
  button.hidden = false
  button.addEventListener('click', async () => {
    button.disabled = true
    const proving = import('./prove.ts').then(({ prove }) => prove(box))
    await proving.finally(() => {
      button.disabled = false
    })
  })
}
