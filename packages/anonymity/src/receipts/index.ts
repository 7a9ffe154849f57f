export { formatReceipt, parseReceipt, RECEIPT_LENGTH, RECEIPT_TEXT_MAX } from './receipt.ts'
