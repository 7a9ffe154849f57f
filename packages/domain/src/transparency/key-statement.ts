/**
 * What the old and the new key both sign when a log changes its key: the text of a signed note (C2SP signed-note).
 * @param old verifier key that signed until now
 * @param next verifier key that signs from now on
 */
export const keyStatement = (old: string, next: string): string => `linsheng log key\n${old}\n${next}\n`
