/** Whether the page is being left for good, so that nothing asks back. */
export const isLeaving = (): boolean => document.documentElement.dataset.leaving !== undefined

/**
 * Leaves without a trace in the tab's history: the screen is blank at once, however slow the network, and another page takes
 * this one's place.
 */
export function leaveFor(address: string): void {
  document.documentElement.dataset.leaving = ''
  document.body.replaceChildren()
  document.title = ''
  location.replace(address)
}
