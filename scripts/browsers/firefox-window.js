// @ts-nocheck: runs in Firefox's own window.
// What the bodies of firefox-devtools.ts may use there, besides `args`, their arguments, and `TAB`, the label of the panel's tab.
const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs')
const { gDevTools } = require('devtools/client/framework/devtools')

function toolbox() {
  return gDevTools.getToolboxForTab(gBrowser.selectedTab)
}

/** The extension's tools come some time after the toolbox. */
async function showTab() {
  const open = toolbox() ?? noteReading(await gDevTools.showToolboxForTab(gBrowser.selectedTab))
  const tool = open.getAdditionalTools().find((one) => one.label === TAB)
  if (tool === undefined) return false
  await gDevTools.showToolboxForTab(gBrowser.selectedTab, { toolId: tool.id })
  return true
}

/** Extensions read the record of requests (getHAR) through this method of the toolbox: note when one has. */
function noteReading(open) {
  const { getHARFromNetMonitor } = open
  open.getHARFromNetMonitor = (...rest) =>
    getHARFromNetMonitor.apply(open, rest).finally(() => {
      open.recordWasRead = true
    })
  return open
}

function panelBrowser() {
  const frame = toolbox().doc.getElementById('toolbox-panel-iframe-' + toolbox().currentToolId)
  return frame.contentDocument.getElementById('webext-panels-browser')
}

async function panel() {
  return panelBrowser().browsingContext.currentWindowGlobal
}

/** What the browser's own tests press keys with: the panel's process gets them as from a keyboard. */
async function press(keys) {
  const focused = panelBrowser()
  const view = focused.ownerDocument.defaultView
  if (view.document.activeElement !== focused) focused.focus()
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  if (!processor.beginInputTransactionForTests(view)) throw new Error('Firefox takes no keys')
  for (const key of keys) {
    const event = new view.KeyboardEvent('', { key })
    processor.keydown(event)
    processor.keyup(event)
    await new Promise((done) => setTimeout(done, 60))
  }
}

/** The toolbox reads its size from a preference when it is docked, and writes it there when it leaves that side. */
async function dock(side, size) {
  if (toolbox().hostType === side) await toolbox().switchHost(side === 'right' ? 'bottom' : 'right')
  Services.prefs.setIntPref(side === 'right' ? 'devtools.toolbox.sidebar.width' : 'devtools.toolbox.footer.height', size)
  await toolbox().switchHost(side)
}

/** What the Network panel's list of blocked URLs does. */
async function blockUrls(urls) {
  const network = await toolbox().commands.watcherFront.getNetworkParentActor()
  await network.setBlockedUrls(urls)
}

function openTab() {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
  gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal })
}

/** By which Marionette knows the tab. */
function selectedHandle() {
  const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
  return NavigableManager.getIdForBrowser(gBrowser.selectedBrowser)
}

function processOfPage() {
  return gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.osPid
}

/** The page that Firefox shows then has no process of its own. */
function hasCrashed() {
  return !gBrowser.selectedBrowser.isRemoteBrowser
}

async function processorTime() {
  const { cpuTime, children } = await ChromeUtils.requestProcInfo()
  return [{ cpuTime }, ...children].reduce((sum, one) => sum + one.cpuTime / 1e6, 0)
}

async function snapshot(windowGlobal) {
  const bitmap = await windowGlobal.drawSnapshot(null, 1, 'white')
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1]
}

/** "... the remote resource at URL. (Reason: WORDS). Status code: 200."; other messages name an address somewhere, with marks around it. */
function collectFailures() {
  window.corsErrors = []
  window.otherFailures = []
  window.extensionErrors = []
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return
      const { category: error, errorMessage, sourceName, flags } = message
      // Firefox also says there which pages it lets no extension look at.
      const isOwn = sourceName.startsWith('moz-extension:') && !sourceName.endsWith('/manifest.json')
      if (isOwn && (flags & Ci.nsIScriptError.warningFlag) === 0) window.extensionErrors.push(errorMessage)
      if (error.startsWith('CORS')) {
        const [, url = '', parameter = ''] = / at (\S+?)\.?\s+\(Reason: (.*?)\)\./.exec(errorMessage) ?? []
        window.corsErrors.push({ url, error, parameter })
      } else {
        const url = /https?:[^\s“”‘’"'<>]+/.exec(errorMessage)?.[0].replace(/[.,)]+$/, '') ?? ''
        if (url !== '') window.otherFailures.push({ url, error, parameter: errorMessage })
      }
    },
  })
}

/** Servers with this certificate are trusted although nobody signed it. */
function trust(cert, servers) {
  const base64 = cert.replace(/-----[^-]+-----|\s/g, '')
  const known = Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).constructX509FromBase64(base64)
  const overrides = Cc['@mozilla.org/security/certoverride;1'].getService(Ci.nsICertOverrideService)
  for (const server of servers) {
    const [host, port] = server.split(':')
    overrides.rememberValidityOverride(host, Number(port), {}, known, true)
  }
}

/** The profiler marks tasks that take 50 ms. It takes no samples, which would cost the tasks time. */
async function noteLongTasks() {
  await Services.profiler.StartProfiler(2 ** 24, 100, ['nostacksampling'], ['GeckoMain'])
}

/** When those of a process began and ended, in milliseconds since 1970. */
async function longTasksOf(processId) {
  const profile = await Services.profiler.getProfileDataAsync()
  await Services.profiler.StopProfiler()
  return [profile, ...profile.processes].flatMap(({ meta, threads }) =>
    threads
      .filter(({ pid }) => Number(pid) === processId)
      .flatMap(({ markers, stringTable }) => {
        const { name, startTime, endTime } = markers.schema
        return markers.data
          .filter((marker) => stringTable[marker[name]] === 'LongTask')
          .map((marker) => [meta.startTime + marker[startTime], meta.startTime + marker[endTime]])
      }),
  )
}
