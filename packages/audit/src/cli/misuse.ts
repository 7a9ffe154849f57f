/** The command was called wrongly, or what it was to look at cannot be read: nothing was verified. */
export class Misuse extends Error {}
