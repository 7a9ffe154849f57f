/** The collection's name, apart from it: the register reads contractors, and they make it read itself anew. */
export const CONTRACTORS = 'contractors'
