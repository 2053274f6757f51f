import { get, type Header } from '../fetch/header-list.ts'
import type { ResponseChange } from '../report/fix.ts'
import type { StatusAndHeaders } from './response-change.ts'

/** A response as it is after the change. */
export function applyChange(response: StatusAndHeaders, { status, set, append, remove }: ResponseChange): StatusAndHeaders {
  const gone = new Set([...remove, ...Object.keys(set)].map((name) => name.toLowerCase()))
  const kept = response.headers.filter(({ name }) => !gone.has(name.toLowerCase()))
  const added = Object.entries(set).map(([name, value]) => ({ name, value }))
  const headers = Object.entries(append).reduce((list, [name, member]) => withMember(list, name, member), [...kept, ...added])
  return { status: status ?? response.status, headers }
}

function withMember(headers: readonly Header[], name: string, member: string): Header[] {
  const members = (get(name, headers) ?? '').split(',').map((one) => one.trim().toLowerCase())
  return members.includes(member.toLowerCase()) ? [...headers] : [...headers, { name, value: member }]
}
