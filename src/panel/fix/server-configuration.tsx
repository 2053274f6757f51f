import { useMemo, useState } from 'preact/hooks'
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
  servers,
} from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { loadSetting, saveSetting } from '../preferences/storage.ts'
import type { LogState } from '../state/log-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

const selectId = 'server'

/** The repair in the words of the server in use: recognised ones first, the choice remembered for each host. */
export function ServerConfiguration({ diagnosis, fix }: { diagnosis: Diagnosis; fix: Fix }) {
  const panel = usePanel()
  const [first] = fix.hops
  const hop = diagnosis.hops[first?.hop ?? 0]
  const url = fix.request?.url ?? hop?.url ?? diagnosis.url
  const host = hostOf(url)
  const unique = recognizeServers([hop?.preflight.entry, hop?.entry].map((index) => (index == null ? null : panel.log.entry(index))))
  const [chosen, choose] = useState(loadSetting(`server ${host}`) ?? unique[0]?.server.id ?? '')
  const using = server(chosen)
  const clue = unique.find(({ server }) => server.id === using?.id)?.clue
  return (
    <div class="server">
      <div class="server-choice">
        <label for={selectId}>{text.fix.server}</label>
        <ServerSelect
          chosen={using?.id ?? ''}
          recognized={unique}
          onChoose={(id) => {
            choose(id)
            saveSetting(`server ${host}`, id)
          }}
        />
        {clue && (
          <span class="quiet">
            <UntrustedText text={text.fix.recognized(clue.name, clue.value)} />
          </span>
        )}
      </div>
      {using && <Pieces using={using} url={url} />}
    </div>
  )
}

interface ServerSelectProps {
  readonly chosen: string
  readonly recognized: readonly RecognizedServer[]
  readonly onChoose: (id: string) => void
}

function ServerSelect({ chosen, recognized, onChoose }: ServerSelectProps) {
  const known = new Set<string>(recognized.map(({ server }) => server.id))
  const option = ({ id, name, group }: Server) => (
    <option key={id} value={id}>
      {group === 'development' ? `${name} (${text.fix.development})` : name}
    </option>
  )
  return (
    <select id={selectId} class="select" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{text.fix.chooseServer}</option>
      {recognized.length > 0 && <optgroup label={text.fix.recognizedGroup}>{recognized.map(({ server }) => option(server))}</optgroup>}
      <optgroup label={text.fix.allGroup}>
        {servers()
          .filter(({ id }) => !known.has(id))
          .map(option)}
      </optgroup>
    </select>
  )
}

function Pieces({ using, url }: { using: Server; url: string }) {
  const panel = usePanel()
  const { value: diagnoses } = panel.log.diagnoses
  const policy = useMemo(() => policyAt(url, diagnoses, panel.log.entry), [url, diagnoses, panel.log])
  if (!policy) return null
  return (
    <>
      <p class="quiet">
        <UntrustedText text={text.fix.for(policy.server, policy.requests)} />
      </p>
      {policy.warnings.map((warning) => (
        <p key={warning} class="quiet">
          <UntrustedText text={warning} />
        </p>
      ))}
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

/** The least policy for all that the log saw of this server: a configuration for one request would break the others. */
function policyAt(url: string, diagnoses: readonly Diagnosis[], entry: LogState['entry']): ServerPolicy | null {
  const origin = originOf(url)
  const host = hostOf(url)
  const there = diagnoses.filter(({ hops }) => hops.some((hop) => hostOf(hop.url) === host))
  return observedPolicies(there, entry).find(({ server }) => server === origin) ?? null
}
