import { readdirSync, readFileSync } from 'node:fs'
import { validateWorkflow } from '@action-validator/core'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }

const read = (folder: string) => readdirSync(folder).map((name) => ({ name, source: readFileSync(`${folder}/${name}`, 'utf8') }))

interface Step {
  readonly uses?: string
  readonly run?: string
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly 'timeout-minutes'?: number; readonly steps: readonly Step[] }>>
}

describe.each(read('.github/workflows'))('workflow $name', ({ source }) => {
  const { permissions, jobs } = parse(source) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  it('is valid', () => {
    expect(validateWorkflow(source).errors).toEqual([])
  })

  it('pins each action to a commit and names its version', () => {
    const uses = source.split('\n').filter((line) => /\buses:/.test(line))
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length)
  })

  it('may only read, unless a job says otherwise, and has timeouts', () => {
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.values(jobs).filter((job) => job['timeout-minutes'] === undefined)).toEqual([])
  })

  it('runs npm scripts that exist', () => {
    const commands = steps.flatMap(({ run = '' }) => [...run.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script = '']) => script))
    expect(commands.filter((script) => !(script in packageJson.scripts))).toEqual([])
  })

  it('puts no expression into a shell command: its value could be one', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
  })
})

it('docs/store/publishing.md lists every variable and secret that the workflow uses', () => {
  const workflow = readFileSync('.github/workflows/publish.yml', 'utf8')
  const documented = readFileSync('docs/store/publishing.md', 'utf8')
  const wanted = Array.from(workflow.matchAll(/\b(?:secrets|vars)\.(\w+)/g), ([, name = '']) => name)
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.filter((name) => !documented.includes(`\`${name}\``))).toEqual([])
})

interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly { readonly type: string; readonly id: string; readonly attributes: { readonly label: string } }[]
}

describe.each(read('.github/ISSUE_TEMPLATE').filter(({ name }) => name !== 'config.yml'))('issue form $name', ({ source }) => {
  it('has what GitHub requires', () => {
    const { name, description, body } = parse(source) as Form
    expect([name, description].filter((text) => typeof text !== 'string' || text === '')).toEqual([])
    expect(body.length).toBeGreaterThan(0)
    expect(body.filter(({ type }) => !['textarea', 'input', 'dropdown'].includes(type))).toEqual([])
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length)
    expect(new Set(body.map(({ attributes }) => attributes.label)).size).toBe(body.length)
  })
})
