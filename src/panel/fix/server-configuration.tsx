import { useMemo, useState } from 'preact/hooks'
import {
  type Diagnosis,
  type HostPolicy,
  policiesOf,
  type Recognised,
  type Repair,
  recogniseServer,
  type Server,
  server,
  servers,
} from '../../engine/index.ts'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import type { PanelState } from '../state/panel-state.ts'
import { remember, remembered } from '../preferences/storage.ts'
import { text } from '../text/text.ts'
import { hostOf } from '../components/url-parts.ts'
import { usePanel } from '../use-panel.ts'
import { Visible } from '../components/untrusted-text.tsx'

const selectId = 'server'

/** The repair in the words of the server in use: recognised ones first, the choice remembered for each host. */
export function ServerConfiguration({ diagnosis, repair }: { diagnosis: Diagnosis; repair: Repair }) {
  const panel = usePanel()
  const [first] = repair.hops
  const hop = diagnosis.hops[first?.hop ?? 0]
  const url = repair.request?.url ?? hop?.url ?? diagnosis.url
  const host = hostOf(url)
  const recognised = [hop?.preflight.entry, hop?.entry].flatMap((index) => {
    const entry = index == null ? null : panel.entry(index)
    return entry === null ? [] : recogniseServer(entry.response)
  })
  const unique = recognised.filter((one, index) => recognised.findIndex(({ server }) => server.id === one.server.id) === index)
  const [chosen, choose] = useState(remembered(`server ${host}`) ?? unique[0]?.server.id ?? '')
  const using = server(chosen)
  const clue = unique.find(({ server }) => server.id === using?.id)?.clue
  return (
    <div class="server">
      <div class="server-choice">
        <label for={selectId}>{text.repair.server}</label>
        <ServerSelect
          chosen={using?.id ?? ''}
          recognised={unique}
          onChoose={(id) => {
            choose(id)
            remember(`server ${host}`, id)
          }}
        />
        {clue && (
          <span class="quiet">
            <Visible text={text.repair.recognised(clue.header, clue.value)} />
          </span>
        )}
      </div>
      {using && <Pieces using={using} url={url} />}
    </div>
  )
}

interface ServerSelectProps {
  readonly chosen: string
  readonly recognised: readonly Recognised[]
  readonly onChoose: (id: string) => void
}

function ServerSelect({ chosen, recognised, onChoose }: ServerSelectProps) {
  const known = new Set<string>(recognised.map(({ server }) => server.id))
  const option = ({ id, name, developmentOnly }: Server) => (
    <option key={id} value={id}>
      {developmentOnly ? `${name} (${text.repair.development})` : name}
    </option>
  )
  return (
    <select id={selectId} class="select" value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{text.repair.chooseServer}</option>
      {recognised.length > 0 && <optgroup label={text.repair.recognisedGroup}>{recognised.map(({ server }) => option(server))}</optgroup>}
      <optgroup label={text.repair.allGroup}>
        {servers()
          .filter(({ id }) => !known.has(id))
          .map(option)}
      </optgroup>
    </select>
  )
}

function Pieces({ using, url }: { using: Server; url: string }) {
  const panel = usePanel()
  const { value: diagnoses } = panel.diagnoses
  const policy = useMemo(() => policyAt(url, diagnoses, panel), [url, diagnoses, panel])
  if (!policy) return null
  return (
    <>
      <p class="quiet">
        <Visible text={text.repair.for(policy.server, policy.requests)} />
      </p>
      {policy.remarks.map((remark) => (
        <p key={remark} class="quiet">
          <Visible text={remark} />
        </p>
      ))}
      {using.configure(policy.policy, { url }).map(({ place, text: configuration }) => (
        <div key={place} class="diff">
          <div class="diff-head">
            <h4>
              <Visible text={place} />
            </h4>
            <CopyTextButton label={text.repair.copyConfiguration} make={() => configuration} />
          </div>
          <pre class="code">{configuration}</pre>
        </div>
      ))}
      {using.traps.length > 0 && (
        <details class="more traps">
          <summary>{text.repair.traps}</summary>
          <ul class="reasons">
            {using.traps.map((trap) => (
              <li key={trap}>{trap}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The least policy for all that the log saw of this server: a configuration for one request would break the others. */
function policyAt(url: string, diagnoses: readonly Diagnosis[], { entry }: PanelState): HostPolicy | null {
  const origin = URL.canParse(url) ? new URL(url).origin : ''
  const host = hostOf(url)
  const there = diagnoses.filter(({ hops }) => hops.some((hop) => hostOf(hop.url) === host))
  return policiesOf(there, entry).find(({ server }) => server === origin) ?? null
}
