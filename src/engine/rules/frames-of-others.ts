import { parseUrl } from '../fetch/url.ts'
import { shortenedHost } from '../report/wording.ts'

/** Pages of other companies that many sites embed as a frame, and the hosts of the same company that they request. */
interface Company {
  readonly name: string
  readonly origin: RegExp
  readonly host: RegExp
}

const GOOGLE = /(?:^|\.)(?:google|youtube|googlevideo|gstatic|googleapis|doubleclick|googlesyndication|googleadservices)\.(?:com|net)$/

/** @see https://github.com/stripe/react-stripe-js/issues/259 https://github.com/sarbagyastha/youtube_player_flutter/issues/650 */
const COMPANIES: readonly Company[] = [
  { name: 'Stripe', origin: /^https:\/\/[\w-]+\.stripe\.(?:com|network)$/, host: /(?:^|\.)stripe\.(?:com|network)$/ },
  { name: 'YouTube', origin: /^https:\/\/www\.youtube(?:-nocookie)?\.com$/, host: GOOGLE },
  { name: 'Google', origin: /^https:\/\/(?:(?:www|accounts|docs|pay|maps)\.google\.com|www\.recaptcha\.net)$/, host: GOOGLE },
  { name: 'Google Ads', origin: /^https:\/\/[\w.-]+\.(?:doubleclick\.net|googlesyndication\.com)$/, host: GOOGLE },
  { name: 'Vimeo', origin: /^https:\/\/player\.vimeo\.com$/, host: /(?:^|\.)vimeo(?:cdn)?\.com$/ },
  { name: 'PayPal', origin: /^https:\/\/www\.(?:sandbox\.)?paypal\.com$/, host: /(?:^|\.)paypal(?:objects)?\.com$/ },
  { name: 'Adyen', origin: /^https:\/\/checkoutshopper-[\w-]+\.adyen\.com$/, host: /(?:^|\.)adyen\.com$/ },
  { name: 'Braintree', origin: /^https:\/\/assets\.braintreegateway\.com$/, host: /(?:^|\.)(?:braintreegateway|braintree-api)\.com$/ },
  { name: 'hCaptcha', origin: /^https:\/\/[\w-]+\.hcaptcha\.com$/, host: /(?:^|\.)hcaptcha\.com$/ },
  { name: 'Cloudflare', origin: /^https:\/\/challenges\.cloudflare\.com$/, host: /(?:^|\.)cloudflare\.com$/ },
  { name: 'Facebook', origin: /^https:\/\/www\.facebook\.com$/, host: /(?:^|\.)(?:facebook|fbcdn)\.(?:com|net)$/ },
  { name: 'X (Twitter)', origin: /^https:\/\/platform\.(?:twitter|x)\.com$/, host: /(?:^|\.)(?:twitter|x|twimg)\.com$/ },
  { name: 'Spotify', origin: /^https:\/\/open\.spotify\.com$/, host: /(?:^|\.)(?:spotify\.com|scdn\.co)$/ },
  { name: 'SoundCloud', origin: /^https:\/\/w\.soundcloud\.com$/, host: /(?:^|\.)(?:soundcloud|sndcdn)\.com$/ },
  { name: 'Disqus', origin: /^https:\/\/disqus\.com$/, host: /(?:^|\.)(?:disqus|disquscdn)\.com$/ },
]

/** What is said of a request between two hosts of one company, which no owner of the embedding page can change. */
export interface RequestOfOthers {
  readonly company: string
  readonly says: string
  readonly remedy: string
}

/** Does a page of another company, such as a frame, request a host of the same company? null for any other request. */
export function requestOfOthers(origin: string, requested: string): RequestOfOthers | null {
  const host = parseUrl(requested)?.hostname ?? ''
  const company = COMPANIES.find((one) => one.origin.test(origin) && one.host.test(host))?.name
  if (company === undefined) return null
  return {
    company,
    says: `The request comes from ${company} itself, most likely from a frame that your page embeds: both ${shortenedHost(origin)} and ${shortenedHost(host)} belong to ${company}.`,
    remedy: `Most such requests are only ${company}’s own logs, and nothing is broken without them. If the frame itself doesn’t work, try without an ad blocker, update the code that embeds it, and report it to ${company}.`,
  }
}
