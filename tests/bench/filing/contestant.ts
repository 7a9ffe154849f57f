/** What both sides are sent. */
export interface Words {
  description: string
  danger: 'yes' | 'no'
  impact: 'home' | 'building' | 'everyone'
}

/** A running server that takes complaints over HTTP and answers 201 once they are on the disk. */
export interface Contestant {
  url: string
  next(n: number, words: Words): { headers: Record<string, string>; body: string }
  stop(): Promise<void>
}
