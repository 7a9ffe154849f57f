/** Longest door as it is typed, in characters. */
export const DOOR_MAX = 40
