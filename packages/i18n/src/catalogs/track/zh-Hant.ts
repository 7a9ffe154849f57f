export const zhHant = {} as const
