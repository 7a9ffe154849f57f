import { useEffect, useState } from 'react'

/** Whether the page is read in large text; the switch stands in the masthead, outside of this form. False on the server. */
export function useLargeText(): boolean {
  const [large, setLarge] = useState(false)
  useEffect(() => {
    const look = () => setLarge(document.documentElement.dataset.text === 'large')
    look()
    const observer = new MutationObserver(look)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text'] })
    return () => observer.disconnect()
  }, [])
  return large
}
