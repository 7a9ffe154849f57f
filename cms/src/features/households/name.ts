export const HOUSEHOLDS = 'households'
