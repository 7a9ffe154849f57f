import { config } from 'zod/v4/core'

// The content security policy forbids making code out of text, which zod would try in order to be faster. This has to be
// said before the first schema is made, so it is a module of its own, imported first.
config({ jitless: true })
