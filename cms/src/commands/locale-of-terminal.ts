export { localeOfTerminal } from '@linsheng/i18n/locale-of-terminal'
