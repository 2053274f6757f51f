import { useMemo } from 'preact/hooks'
import { type Configuration, type Diagnosis, originOf, type RecognizedServer, type Server, serverGroups } from '../../engine/index.ts'
import { Combobox, type OptionGroup } from '../components/combobox.tsx'
import { CopyTextButton } from '../components/copy-buttons.tsx'
import { Prose } from '../components/prose.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { chooseServer } from '../preferences/server-choice.ts'
import { usePanel } from '../state/panel-state.ts'
import { text } from '../text/text.ts'
import { embeddingPieces, isEmbeddingBlocked, policyPieces, serverInUse, serverOfFix } from './chosen-configuration.ts'

const pickerId = 'server'

/** The server's configuration. A recognized server is preselected; the choice is remembered. */
export function ServerConfiguration({ diagnosis }: { diagnosis: Diagnosis }) {
  const { log } = usePanel()
  const at = useMemo(() => serverOfFix(diagnosis, log.entry), [diagnosis, log])
  const { recognized, scope, url } = at
  const groups = useMemo(() => optionGroups(recognized), [recognized])
  const using = serverInUse(at)
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
          onChoose={(id) => chooseServer(scope, id)}
        />
        {clue && (
          <span class="quiet">
            <UntrustedText text={text.fix.recognized(clue.name, clue.value)} />
          </span>
        )}
      </div>
      {using && isEmbeddingBlocked(diagnosis) && <Pieces pieces={embeddingPieces(using)} />}
      {using && diagnosis.fix && <Configurations using={using} url={url} />}
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
  // For all recorded requests to the server: a configuration for one of them would break the others.
  const policy = log.policySoFar(originOf(url))
  if (!policy) return null
  return (
    <>
      <Pieces pieces={policyPieces(using, policy)} />
      <p class="quiet">
        <UntrustedText text={text.fix.for(policy.server, policy.requests)} />
      </p>
      {policy.warnings.map((warning) => (
        <p key={warning} class="quiet">
          <Prose text={warning} />
        </p>
      ))}
      {using.pitfalls.length > 0 && (
        <details class="more traps">
          <summary>{text.fix.traps}</summary>
          <ul class="reasons">
            {using.pitfalls.map((pitfall) => (
              <li key={pitfall}>
                <Prose text={pitfall} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
