/** Whom a message about a case is for. */
interface Recipient {
  stream: string
  sequence: number
  /** Voice of a household that joined; null: the complainant. */
  voice: string | null
}

/** A message's unique key: one for each commit and each of those who are told of it. */
export const toldKey = ({ stream, sequence, voice }: Recipient): string =>
  [stream, sequence, 'told', ...(voice === null ? [] : [voice])].join('/')

/** The voice in such a key; voices are base64url and hold no slash. */
export const voiceOfKey = (key: string): string | null => /\/told\/([\w-]+)$/.exec(key)?.[1] ?? null
