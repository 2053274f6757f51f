import { type Diagnosis, originOf, type ServerPolicy } from '../../engine/index.ts'
import { Prose } from '../components/prose.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import type { LogState } from '../state/log-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

/** The CORS policy that each server of the exchange needs for all requests of the log. */
export function PoliciesOf({ diagnosis }: { diagnosis: Diagnosis }) {
  const panel = usePanel()
  const policies = policiesOf(diagnosis, panel.log)
  return (
    <>
      {policies.map((policy) => (
        <PolicyView key={policy.server} title={text.policy.title(policy.server)} policy={policy} />
      ))}
    </>
  )
}

function policiesOf({ hops, fix }: Diagnosis, { policySoFar }: LogState): readonly ServerPolicy[] {
  const urls = [...hops.map(({ url }) => url), ...(fix?.request?.url ? [fix.request.url] : [])]
  return [...new Set(urls.map(originOf))].flatMap((origin) => policySoFar(origin) ?? [])
}

/** The CORS policy that a server needs: its parts and who needs them. */
export function PolicyView({ title, policy: { policy, requests, needs, warnings } }: { title: string; policy: ServerPolicy }) {
  const { origins, exposedHeaders, maxAge } = policy
  return (
    <details class="more policy">
      <summary>
        <UntrustedText text={title} /> <span class="quiet">{text.policy.madeFor(requests)}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.policy.part}</th>
            <th scope="col">{text.policy.value}</th>
            <th scope="col">{text.policy.needs}</th>
          </tr>
        </thead>
        <tbody>
          {needs.map(({ what, value, exchanges }) => (
            <tr key={`${what} ${value}`}>
              <th scope="row">{text.policy.what[what]}</th>
              <td>
                <code>
                  <UntrustedText text={value === '' ? 'true' : value} />
                </code>
              </td>
              <td>{text.policy.neededBy(exchanges.size)}</td>
            </tr>
          ))}
          {exposedHeaders.map((name) => (
            <tr key={name}>
              <th scope="row">{text.policy.exposed}</th>
              <td>
                <code>
                  <UntrustedText text={name} />
                </code>
              </td>
              <td>{text.policy.asBefore}</td>
            </tr>
          ))}
          {maxAge !== null && (
            <tr>
              <th scope="row">{text.policy.maxAge}</th>
              <td>{text.policy.seconds(maxAge)}</td>
              <td>{text.policy.asBefore}</td>
            </tr>
          )}
        </tbody>
      </table>
      {origins === '*' && <p class="quiet">{text.policy.everybody}</p>}
      {warnings.length > 0 && (
        <ul class="reasons">
          {warnings.map((warning) => (
            <li key={warning}>
              <Prose text={warning} />
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
