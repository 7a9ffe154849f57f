export {
  formatReceipt,
  parseReceipt,
  RECEIPT_LENGTH,
  RECEIPT_TEXT_MAX,
  type ReceiptFault,
  readReceipt,
} from './receipt.ts'
