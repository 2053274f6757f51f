import { useMemo } from 'preact/hooks'
import {
  type Diagnosis,
  type Fix,
  hostOf,
  observedPolicies,
  originOf,
  type RecognizedServer,
  recognizeServers,
  type Server,
  type ServerPolicy,
  server,
  serverGroups,
} from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { chooseServer, chosenServer } from '../preferences/server-choice.ts'
import type { LogState } from '../state/log-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

const selectId = 'server'

/** The server's configuration. A recognized server is preselected; the choice is remembered. */
export function ServerConfiguration({ diagnosis, fix }: { diagnosis: Diagnosis; fix: Fix }) {
  const { log } = usePanel()
  const [first] = fix.hops
  const hop = diagnosis.hops[first?.hop ?? 0]
  const url = fix.request?.url ?? hop?.url ?? diagnosis.url
  const recognized = useMemo(
    () => recognizeServers([hop?.preflight.entry, hop?.entry].map((index) => (index == null ? null : log.entry(index)))),
    [hop, log],
  )
  const guess = recognized[0]?.server.id ?? null
  const using = server(chosenServer(guess) ?? guess ?? '')
  const clue = recognized.find((one) => one.server.id === using?.id)?.clue
  return (
    <div class="server">
      <div class="server-choice">
        <label for={selectId}>{text.fix.server}</label>
        <ServerSelect chosen={using?.id ?? ''} recognized={recognized} onChoose={(id) => chooseServer(guess, id)} />
        {clue && (
          <span class="quiet">
            <UntrustedText text={text.fix.recognized(clue.name, clue.value)} />
          </span>
        )}
      </div>
      {using && <Configurations using={using} url={url} />}
    </div>
  )
}

interface ServerSelectProps {
  readonly chosen: string
  readonly recognized: readonly RecognizedServer[]
  readonly onChoose: (id: string) => void
}

/** Typing selects a server by its name. */
function ServerSelect({ chosen, recognized, onChoose }: ServerSelectProps) {
  const known = new Set(recognized.map((one) => one.server.id))
  const option = ({ id, name }: Server) => (
    <option key={id} value={id}>
      {name}
    </option>
  )
  return (
    <select id={selectId} class="select" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{text.fix.chooseServer}</option>
      {recognized.length > 0 && <optgroup label={text.fix.recognizedGroup}>{recognized.map((one) => option(one.server))}</optgroup>}
      {serverGroups().map(({ group, name, servers }) => (
        <optgroup key={group} label={name}>
          {servers.filter(({ id }) => !known.has(id)).map(option)}
        </optgroup>
      ))}
    </select>
  )
}

function Configurations({ using, url }: { using: Server; url: string }) {
  const { log } = usePanel()
  const { value: diagnoses } = log.diagnoses
  const policy = useMemo(() => policyAt(url, diagnoses, log.entry), [url, diagnoses, log])
  if (!policy) return null
  return (
    <>
      {using.configure(policy.policy, policy.target).map(({ place, text: configuration }) => (
        <div key={place} class="diff">
          <div class="diff-head">
            <h4>
              <UntrustedText text={place} />
            </h4>
            <CopyTextButton label={text.fix.copyConfiguration} make={() => configuration} />
          </div>
          <pre class="code">{configuration}</pre>
        </div>
      ))}
      <p class="quiet">
        <UntrustedText text={text.fix.for(policy.server, policy.requests)} />
      </p>
      {policy.warnings.map((warning) => (
        <p key={warning} class="quiet">
          <UntrustedText text={warning} />
        </p>
      ))}
      {using.pitfalls.length > 0 && (
        <details class="more traps">
          <summary>{text.fix.traps}</summary>
          <ul class="reasons">
            {using.pitfalls.map((pitfall) => (
              <li key={pitfall}>{pitfall}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The policy for all recorded requests to the server: a configuration for one of them would break the others. */
function policyAt(url: string, diagnoses: readonly Diagnosis[], entry: LogState['entry']): ServerPolicy | null {
  const origin = originOf(url)
  const host = hostOf(url)
  const there = diagnoses.filter(({ hops }) => hops.some((hop) => hostOf(hop.url) === host))
  return observedPolicies(there, entry).find(({ server }) => server === origin) ?? null
}
