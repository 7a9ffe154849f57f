// Runs before the page is painted, so that a reader of large text never sees it small first.
;(() => {
  const root = document.documentElement
  const read = () => {
    try {
      return localStorage.getItem('text-size') === 'large'
    } catch {
      return false
    }
  }
  const keep = (large) => {
    try {
      localStorage.setItem('text-size', large ? 'large' : 'normal')
    } catch {
      // Storage is switched off: the choice holds for this page only.
    }
  }
  const show = (large) => {
    if (large) root.setAttribute('data-text', 'large')
    else root.removeAttribute('data-text')
    for (const button of document.querySelectorAll('.text-size')) {
      button.hidden = false
      button.setAttribute('aria-pressed', String(large))
    }
  }
  show(read())
  document.addEventListener('DOMContentLoaded', () => show(root.dataset.text === 'large'))
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.text-size')) return
    const large = root.dataset.text !== 'large'
    keep(large)
    show(large)
  })
})()
