/** Lines as a text file to keep; UTF-8 with a byte order mark and CRLF, so that old Windows editors show Chinese. */
export const textFile = (lines: readonly string[]): string => `\ufeff${lines.join('\r\n')}\r\n`
