/**
 * What both keys sign when one follows the other: the text of a note, so it ends with a newline. Whoever trusts the old key
 * and finds a `key` line with right signatures of both over this trusts the new one from there on.
 */
export const keyStatement = (old: string, next: string): string =>
  `linsheng.example/key-change/v1\nold ${old}\nnew ${next}\n`
