import { describe, expect, it } from 'vitest'
import { explain } from '../../src/cli/explain.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { ruleText, ruleTexts, warningTexts } from '../../src/engine/index.ts'
import { fakeIo, PIPE } from './fake-io.ts'

async function run(words: readonly string[], terminal: Partial<Terminal> = {}, input = '') {
  const io = fakeIo({ terminal: { ...PIPE, ...terminal }, readText: async (most) => input.slice(0, most) })
  return { code: await explain(words, io), ...io.written }
}

const unwrapped = (text: string) => text.replace(/\s+/g, ' ')

describe('cors-lens explain', () => {
  it('lists every rule with its title', async () => {
    const { code, out } = await run([])
    expect(code).toBe(0)
    for (const { id, title } of ruleTexts()) expect(unwrapped(out)).toContain(`${id} ${title}`)
  })

  it.each(ruleTexts().map((rule) => [rule.id, rule] as const))(
    'prints everything that the page of %s has',
    async (id, { title, why, remedy, howToTell, examples }) => {
      const { code, out } = await run([id])
      expect(code).toBe(0)
      for (const text of [
        title,
        why,
        remedy,
        ...(howToTell === null ? [] : [howToTell]),
        ...examples.map(({ explanation }) => explanation),
      ]) {
        if (!/[^\x20-\x7e“”’…\u00a1-\u024f]/.test(text)) expect(unwrapped(out)).toContain(unwrapped(text))
      }
    },
  )

  it('shows an example as it was sent', async () => {
    expect((await run(['wildcard-with-credentials'])).out).toContain(`
    GET https://api.example/items   (with credentials)
    Origin: https://app.example

    200
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Credentials: true
`)
  })

  it('names the rules that near misses belong to', async () => {
    expect((await run(['allow-origin-trailing-slash'])).out).toContain('a path: allow-origin-path.')
  })

  it('keeps to the width of the terminal', async () => {
    const { out } = await run(['allow-origin-missing'], { columns: 60 })
    expect(out.split('\n').filter((line) => line.length > 60 && !line.includes('https://'))).toEqual([])
  })

  it('writes no invisible character', async () => {
    expect((await run(['allow-origin-invisible-character'])).out).toContain('\\u200b')
    expect((await run(['allow-origin-invisible-character'])).out).not.toMatch(/[\u200b\u00a0\t]/)
  })

  it('lists the warnings and explains them', async () => {
    const [list, page] = [await run([]), await run(['expose-headers-missing'])]
    for (const { id } of warningTexts()) expect(list.out).toContain(id)
    expect(page).toMatchObject({ code: 0, err: '' })
    expect(page.out).toContain('Access-Control-Expose-Headers')
  })

  it('exits with 2 for unknown names, and explains the others', async () => {
    const { code, out, err } = await run(['allow-origin-slash', 'opaque-origin'])
    expect(code).toBe(2)
    expect(out).toContain('opaque-origin')
    expect(err).toMatch(/^cors-lens: "allow-origin-slash" is no rule and no message of a browser/)
  })

  it.each([
    ['allow-origin-mising', 'allow-origin-missing'],
    ['Wildcard-With-Credential', 'wildcard-with-credentials'],
    ['optoins-not-handled', 'options-not-handled'],
    ['expose-header-missing', 'expose-headers-missing'],
  ])('corrects the typo %s to %s', async (typo, id) => {
    const { code, out, err } = await run([typo])
    expect({ code, err }).toEqual({ code: 0, err: `cors-lens: there is no rule "${typo}"; this is ${id}\n` })
    expect(out).toContain(`\n${id}\n`)
  })

  it('names the rules that a wrong name is similar to', async () => {
    expect((await run(['has-expired'])).err).toBe(
      'cors-lens: "has-expired" is no rule and no message of a browser; similar are certificate-expired\n',
    )
  })

  it('escapes a hostile name', async () => {
    expect((await run(['\u001b[31m'])).err).not.toContain('\u001b')
  })
})

describe('cors-lens explain with a message from the console', () => {
  const MESSAGE =
    "Access to fetch at 'https://api.example.com/items' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource."

  it('names the browser, the values, the meaning, who can fix it, and the causes with how to tell them apart and what to do', async () => {
    const { code, out, err } = await run([MESSAGE])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rule = ruleText('allow-origin-missing')
    const parts = [
      'Chrome or Edge: MissingAllowOriginHeader',
      "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
      'URL https://api.example.com/items page’s origin http://localhost:3000',
      'What it means The response from api.example.com has no Access-Control-Allow-Origin header',
      'You need to change api.example.com; nothing in your page can fix this.',
      `Possible causes, most likely first 1. ${rule?.title} (allow-origin-missing)`,
      'How to tell: The status is 200 to 299, and there is no Access-Control-* header at all.',
      `What to do: ${rule?.remedy}`,
      '2. ',
      'Also possible: ',
      'How to find out which',
      'cors-lens FILE.har',
    ]
    const places = parts.map((part) => unwrapped(out).indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('may be unquoted, since a shell removes the quotation marks', async () => {
    const { out } = await run(MESSAGE.replaceAll("'", '').split(' '))
    expect(out).toContain('Chrome or Edge')
  })

  it('may come from standard input', async () => {
    expect((await run(['-'], {}, `${MESSAGE}\n`)).out).toBe((await run([MESSAGE])).out)
  })

  it('has a single cause if its values show it', async () => {
    const value = MESSAGE.replace(
      /No .*/,
      "The 'Access-Control-Allow-Origin' header has a value 'http://localhost:3000/' that is not equal to the supplied origin.",
    )
    const { out } = await run([value])
    expect(unwrapped(out)).toContain(`Cause ${ruleText('allow-origin-trailing-slash')?.title} (`)
    expect(out).not.toContain('How to find out which')
  })

  it.each([
    'WildcardOriginNotAllowed',
    'CORSMissingAllowOrigin',
    'Origin http://localhost:3000 is not allowed by Access-Control-Allow-Origin.',
  ])('may be %s', async (words) => {
    expect(await run([words])).toMatchObject({ code: 0, err: '', out: expect.stringContaining('What it means') })
  })

  it('escapes what the page chose, and keeps it within the width of the terminal', async () => {
    const { out } = await run([MESSAGE.replace('items', `\u001b[2J\u202e${'a'.repeat(3000)}`)], { columns: 60 })
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u)
    expect(out.length).toBeLessThan(5000)
  })
})

describe('cors-lens explain of a symptom', () => {
  it.each<[words: string, says: RegExp]>([
    ['works in Postman', /Browsers enforce CORS for scripts.*\(allow-origin-missing\)/],
    ['CORS error on 500', /The error is the real problem.*\(server-error-without-cors\)/],
    ['random CORS error', /What changes is who responds/],
    ['Failed to fetch only in Safari', /\(mixed-content\)/],
    ['tainted canvas', /crossorigin="anonymous" on the image/],
    ['preflight 401', /\(preflight-authentication-required\)/],
  ])('reads it beside words that stand for any failure: %s', async (words, says) => {
    const { code, out } = await run([words])
    expect(code).toBe(0)
    expect(unwrapped(out)).toMatch(says)
  })

  it.each([
    ['TypeError: Failed to fetch at http://localhost:3000/app.js', /Page code gets this error for every request that fails/],
    ['CORS error', /tooltip/],
  ])('reads a message as one, whatever is in its URL: %s', async (words, says) => {
    expect(unwrapped((await run([words])).out)).toMatch(says)
  })
})
