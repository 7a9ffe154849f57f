/**
 * RSABSSA-SHA384-PSS-Randomized (RFC 9474, section 5) over RSA-3072. Of its four variants this one stays blind even when
 * whoever made the key wanted to recognise tokens, because the 32 random bytes in front of the message are unknown to them.
 */
export const MODULUS_BITS = 3072
/** Bytes of the modulus, and so of every blinded message and every signature. */
export const MODULUS_BYTES = MODULUS_BITS / 8
export const PUBLIC_EXPONENT = 65_537
/** Bytes of salt; as many as SHA-384 gives. A signature with another length of salt is refused. */
export const SALT_BYTES = 48
/** Random bytes in front of the message (PrepareRandomize). They are part of what is signed, sent and stored. */
export const PREFIX_BYTES = 32
