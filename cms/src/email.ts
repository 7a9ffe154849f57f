import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import nodemailer from 'nodemailer'
import type { Config, EmailAdapter } from 'payload'
import type { Env } from './env.ts'
import { errorCode, StartError } from './start-error.ts'

/**
 * Mail through SMTP_URL; without it nothing is sent, which the server says when it starts. Nobody who asks waits for a mail or
 * learns whether it went out: that would tell which addresses have an account. A failure is in the log, without the address.
 * @throws StartError without SITE_URL: links in mails would lead wherever a request's Host header says
 */
export async function email({ smtpUrl, siteUrl, siteUrlGiven }: Env): Promise<NonNullable<Config['email']>> {
  if (smtpUrl !== undefined && !siteUrlGiven)
    throw new StartError('SMTP_URL is set without SITE_URL: set SITE_URL to the address that links in mails lead to.')
  const adapter = await nodemailerAdapter({
    transport: nodemailer.createTransport(smtpUrl ?? { jsonTransport: true }),
    skipVerify: true,
    defaultFromAddress: senderOf(siteUrl).address,
    defaultFromName: senderOf(siteUrl).name,
  })
  return inBackground(adapter)
}

/** Who mails of this installation are from. */
export const senderOf = (siteUrl: string) => ({ name: '邻声', address: `noreply@${new URL(siteUrl).hostname}` })

const inBackground =
  (adapter: EmailAdapter): EmailAdapter =>
  ({ payload }) => {
    const { sendEmail, ...ready } = adapter({ payload })
    return {
      ...ready,
      async sendEmail(message) {
        sendEmail(message).catch((error: unknown) => {
          payload.logger.error({ msg: 'a mail could not be sent', code: errorCode(error) ?? 'unknown error' })
        })
      },
    }
  }
