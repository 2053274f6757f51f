import { type BrowserName, consoleText, type RuleText } from '../src/engine/index.ts'

const GENERATED = '<!-- Written by `npm run rules` from the rule in src/engine/rules/. Change it there. -->'

const SECTIONS: Readonly<Record<string, string>> = {
  'concept-cors-check': 'CORS check',
  'cors-preflight-fetch': 'CORS-preflight fetch',
  'http-redirect-fetch': 'HTTP-redirect fetch',
}

/** The page of one rule, docs/rules/<id>.md. */
export function pageOf(rule: RuleText, titleOf: (id: string) => string): string {
  const sections = [
    `# ${markdown(rule.title)}`,
    GENERATED,
    ...rule.examples.slice(0, 1).map(({ explanation }) => `> ${markdown(explanation)}`),
    '## Why',
    markdown(rule.why),
    '## What to do',
    markdown(rule.remedy),
    ...(rule.howToTell === null ? [] : ['## How to tell it from CORS', markdown(rule.howToTell)]),
    rule.examples.length > 1 ? '## Examples' : '## Example',
    ...rule.examples.flatMap(({ says, lines, explanation }, index) => [
      `${capital(markdown(says))}:`,
      codeBlock(lines),
      ...(index === 0 ? [] : [`> ${markdown(explanation)}`]),
    ]),
    '## Not this',
    rule.nearMisses
      .map((miss) => `- ${capital(markdown(miss.says))} (${answerOf(miss.lines)}). ${verdictOn(miss.rule, titleOf)}`)
      .join('\n'),
    ...namesOf(rule),
    ...(rule.spec.length === 0
      ? []
      : [`In the standard: ${rule.spec.map((link) => `[${SECTIONS[link.split('#')[1] ?? ''] ?? link}](${link})`).join(', ')}.`]),
    `Rule \`${rule.id}\` · [all rules](README.md)`,
  ]
  return `${sections.join('\n\n')}\n`
}

/** docs/rules/README.md: from what a person sees to the rule. */
export function indexOf(rules: readonly RuleText[]): string {
  const link = ({ id, title }: RuleText) => `[${markdown(title)}](${id}.md)`
  const named = (names: (rule: RuleText) => readonly string[]) => [...new Set(rules.flatMap(names))]
  const rowsOf = (names: (rule: RuleText) => readonly string[], browser: BrowserName) =>
    named(names).map((name) => {
      const links = rules.filter((rule) => names(rule).includes(name)).map(link)
      return `| \`${name}\` | ${cell(messageOf(name, browser))} | ${links.join('<br>')} |`
    })
  const sections = [
    '# Rules',
    GENERATED,
    `Why a request was blocked, or only looks as if it was: ${rules.length} causes, each with its page. \`cors-lens explain RULE\` shows the same text.`,
    'New to CORS? [The basics](../basics.md) first.',
    'The browser’s message names the header that was missing or wrong; the rule names the cause behind it. Find your message here, then compare the response’s header lines with the examples of each rule.',
    '## By Chromium’s name',
    'Chrome, Edge and others show the name in the Network panel (hover “CORS error”) and the message in the console, after “has been blocked by CORS policy”.',
    table(
      ['Name', 'Message', 'Cause'],
      rowsOf(({ browserErrors }) => browserErrors.chromium, 'chromium'),
    ),
    '## By Firefox’s message',
    'Firefox shows the message in the console, after “Cross-Origin Request Blocked: … (Reason: ”.',
    table(
      ['Name', 'Message', 'Cause'],
      rowsOf(({ browserErrors }) => browserErrors.firefox, 'firefox'),
    ),
    '## By WebKit’s message',
    'Safari and other WebKit browsers have no names for these messages: each has a short one here. Safari shows the message in the console; the line after it, “… due to access control checks”, names the URL.',
    table(
      ['Name', 'Message', 'Cause'],
      rowsOf(({ browserErrors }) => browserErrors.webkit, 'webkit'),
    ),
    '## By Chromium’s network error',
    'These are not CORS failures, though the page sees the same “Failed to fetch”.',
    table(
      ['Error', 'Cause'],
      rules.flatMap((rule) => rule.networkErrors.map((error) => `| \`${error}\` | ${link(rule)} |`)),
    ),
    '## All rules',
    rules.map((rule) => `- [\`${rule.id}\`](${rule.id}.md): ${markdown(rule.title)}`).join('\n'),
  ]
  return `${sections.join('\n\n')}\n`
}

function messageOf(name: string, browser: BrowserName): string {
  const message = consoleText(browser, name)
  if (message === null) throw new Error(`src/engine/console-messages has no text for ${name}`)
  // Backticks would end the code of a table's cell.
  return message.replaceAll('`', "'")
}

function namesOf({ browserErrors, networkErrors }: RuleText): readonly string[] {
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
  const lines = [
    ...(browserErrors.chromium.length === 0 ? [] : [`- Chromium: ${code(browserErrors.chromium)}`]),
    ...(networkErrors.length === 0 ? [] : [`- Chromium, in the Network panel: ${code(networkErrors)}`]),
    ...(browserErrors.firefox.length === 0 ? [] : [`- Firefox: ${code(browserErrors.firefox)}`]),
    ...(browserErrors.webkit.length === 0 ? [] : [`- WebKit: ${code(browserErrors.webkit)}`]),
  ]
  return lines.length === 0 ? [] : ['## What the browsers call it', lines.join('\n')]
}

function verdictOn(id: string | null, titleOf: (id: string) => string): string {
  return id === null ? 'CORS lets the page read it.' : `That is: [${markdown(titleOf(id))}](${id}.md).`
}

/** The last part of an example: what was answered. */
function answerOf(lines: readonly string[]): string {
  return lines
    .slice(lines.lastIndexOf('') + 1)
    .map((line) => `\`${visible(line).replaceAll('`', '')}\``)
    .join(', ')
}

export function codeBlock(lines: readonly string[]): string {
  return `\`\`\`http\n${lines.map(visible).join('\n').trim()}\n\`\`\``
}

/** What cannot be seen, spelled out. */
function visible(text: string): string {
  return text.replace(
    /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u024f“”‘’…]/g,
    (sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}

const CORS_HEADER = /((?<![\w-])Access-Control-(?:Allow|Expose|Request|Max)-[A-Za-z-]*[A-Za-z](?:: (?:true|null|\*)(?!\w))?)/

/** Plain text as Markdown: what would be markup is escaped, CORS headers are set as code. */
export function markdown(text: string): string {
  return visible(text)
    .split(CORS_HEADER)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : part.replace(/[\\`*_<>[\]|#]/g, '\\$&')))
    .join('')
}

export function capital(text: string): string {
  return text.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}

function table(head: readonly string[], rows: readonly string[]): string {
  return [`| ${head.join(' | ')} |`, `|${head.map(() => ' --- ').join('|')}|`, ...rows].join('\n')
}

function cell(text: string): string {
  return markdown(text)
}

/** Every file of docs/rules/ and its text. */
export function rulePages(rules: readonly RuleText[]): ReadonlyMap<string, string> {
  const titles = new Map(rules.map(({ id, title }) => [id, title]))
  const pages = rules.map((rule) => [`${rule.id}.md`, pageOf(rule, (id) => titles.get(id) ?? id)] as const)
  return new Map([['README.md', indexOf(rules)], ...pages])
}
