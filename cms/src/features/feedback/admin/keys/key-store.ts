/** Whose key: ids of the community and of the account. */
export interface KeyOwner {
  community: string
  account: string
}

const placeOf = ({ community, account }: KeyOwner): string => `linsheng-channel-key/${community}/${account}`

/** The member's key file, encrypted with the passphrase, as this browser keeps it; null where it keeps none. */
export function storedKeyFile(owner: KeyOwner): string | null {
  try {
    return localStorage.getItem(placeOf(owner))
  } catch {
    return null
  }
}

/** A browser that keeps nothing asks for the file each time. */
export function keepKeyFile(owner: KeyOwner, file: string): void {
  try {
    localStorage.setItem(placeOf(owner), file)
  } catch {}
}

export function forgetKeyFile(owner: KeyOwner): void {
  try {
    localStorage.removeItem(placeOf(owner))
  } catch {}
}
