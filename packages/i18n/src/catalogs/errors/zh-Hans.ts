export const zhHans = {} as const
