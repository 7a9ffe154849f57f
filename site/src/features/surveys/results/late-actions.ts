/** The page was built some time ago: actions whose date has passed since then are marked, and stand before the others. */
const now = Date.now()
for (const mark of document.querySelectorAll<HTMLElement>('[data-late-after]')) {
  if (!mark.hidden || Number(mark.dataset.lateAfter) >= now) continue
  mark.hidden = false
  const finding = mark.closest('.findings > li')
  const before = [...(finding?.parentElement?.children ?? [])].find((other) => !isLate(other) || other === finding)
  if (finding && before !== finding) before?.before(finding)
}

function isLate(finding: Element): boolean {
  return finding.querySelector('[data-late-after]:not([hidden])') !== null
}
