/** A path in the one spelling that all come to under which a page is found: no detours, no escaped letters, single slashes. */
export const plainly = (path: string): string => direct(unescaped(direct(path))).replaceAll(/\/{2,}/g, '/')

/** Without `.` and `..`, as whoever reads an address takes it. */
function direct(path: string): string {
  const address = `http://localhost${path}`
  return URL.canParse(address) ? new URL(address).pathname : path
}

/** The site's pages are found under letters that are escaped, and escaped again. What would end the path stays as it is. */
const unescaped = (path: string): string =>
  path.replaceAll(/%(?:25)*([0-7][0-9a-f])/gi, (escaped, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16))
    return /[?#%]/.test(character) ? escaped : character
  })
