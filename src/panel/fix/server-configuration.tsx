import { useMemo } from 'preact/hooks'
import {
  type Configuration,
  type Diagnosis,
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
import { Combobox, type OptionGroup } from '../components/combobox.tsx'
import { CopyTextButton } from '../components/copy-text-button.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { chooseServer, chosenServer } from '../preferences/server-choice.ts'
import type { LogState } from '../state/log-state.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'

const pickerId = 'server'

interface ServerConfigurationProps {
  readonly diagnosis: Diagnosis
  /** What keeps pages from embedding the response has to go as well. */
  readonly embedding: boolean
}

/** The server's configuration. A recognized server is preselected; the choice is remembered. */
export function ServerConfiguration({ diagnosis, embedding }: ServerConfigurationProps) {
  const { log } = usePanel()
  const { fix } = diagnosis
  const hop = diagnosis.hops[fix?.hops[0]?.hop ?? diagnosis.cause?.hop ?? 0]
  const url = fix?.request?.url ?? hop?.url ?? diagnosis.url
  const recognized = useMemo(
    () =>
      recognizeServers(
        [hop?.preflight.entry, hop?.entry].map((index) => (index == null ? null : log.entry(index))),
        url,
      ),
    [hop, url, log],
  )
  const groups = useMemo(() => optionGroups(recognized), [recognized])
  const guess = recognized[0]?.server.id ?? null
  const using = server(chosenServer(guess) ?? guess ?? '')
  const clue = recognized.find((one) => one.server.id === using?.id)?.clue
  return (
    <div class="server">
      <div class="server-choice">
        <label for={pickerId}>{text.fix.server}</label>
        <Combobox
          id={pickerId}
          groups={groups}
          chosen={using}
          placeholder={text.fix.chooseServer}
          nothing={text.fix.noServer}
          onChoose={(id) => chooseServer(guess, id)}
        />
        {clue && (
          <span class="quiet">
            <UntrustedText text={text.fix.recognized(clue.name, clue.value)} />
          </span>
        )}
      </div>
      {using && embedding && <Pieces pieces={using.configureEmbedding?.() ?? []} />}
      {using && fix && <Configurations using={using} url={url} />}
    </div>
  )
}

/** Those that the response speaks of come first. */
function optionGroups(recognized: readonly RecognizedServer[]): readonly OptionGroup[] {
  const known = new Set(recognized.map((one) => one.server.id))
  const detected = { name: text.fix.recognizedGroup, options: recognized.map((one) => one.server) }
  const others = serverGroups().map(({ name, servers }) => ({ name, options: servers.filter(({ id }) => !known.has(id)) }))
  return [detected, ...others].filter(({ options }) => options.length > 0)
}

function Pieces({ pieces }: { pieces: readonly Configuration[] }) {
  return (
    <>
      {pieces.map(({ place, text: configuration }) => (
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
    </>
  )
}

function Configurations({ using, url }: { using: Server; url: string }) {
  const { log } = usePanel()
  const { value: diagnoses } = log.diagnoses
  const policy = useMemo(() => policyAt(url, diagnoses, log.entry), [url, diagnoses, log])
  if (!policy) return null
  return (
    <>
      <Pieces pieces={using.configure(policy.policy, policy.target)} />
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
