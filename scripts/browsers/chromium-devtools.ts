import type { BrowserContext, Frame, Page } from 'playwright-core'
import { type Browser, TAB } from './browser.ts'
import { until } from './until.ts'

/** What is done in the document of DevTools. */
export function frontendOf(devTools: () => Page, panel: () => Promise<Frame>) {
  return {
    screenshot: async (path) => {
      await devTools().screenshot({ path })
    },
    setTheme: (theme) =>
      devTools().evaluate(
        inFrontend(`Common.Settings.Settings.instance().moduleSetting('ui-theme').set('${theme === 'dark' ? 'dark' : 'default'}')`),
      ),
    setDock: async (side, size) => {
      await devTools().evaluate(
        inFrontend(`
          UI.DockController.DockController.instance().setDockSide('${side}')
          Emulation.AdvancedApp.AdvancedApp.instance().rootSplitWidget.setSidebarSize(${size})`),
      )
      const inner = side === 'right' ? 'innerWidth' : 'innerHeight'
      await until(`DevTools docked ${side}`, async () => (Number(await (await panel()).evaluate(inner)) <= size ? true : null))
    },
    moveDevTools: async (to) => {
      const side = to === 'window' ? 'undocked' : to
      await devTools().evaluate(inFrontend(`UI.DockController.DockController.instance().setDockSide('${side}')`))
    },
    shownTab: async () =>
      String(
        await devTools().evaluate(inFrontend('return UI.InspectorView.InspectorView.instance().tabbedLocation.tabbedPane().selectedTabId')),
      ),
    showElements: async () => {
      await devTools().evaluate(inFrontend(`await UI.ViewManager.ViewManager.instance().showView('elements')`))
    },
  } satisfies Partial<Browser>
}

/** Is it the document of DevTools? */
export function isDevTools(page: Page): boolean {
  return page.url().startsWith('devtools://devtools/bundled/devtools_app.html')
}

/** The DevTools that inspect this page: those of a closing tab may still be there. */
export async function findDevTools(context: BrowserContext, url: string): Promise<Page | null> {
  for (const page of context.pages().filter(isDevTools)) {
    const inspected = await page
      .evaluate(inFrontend('return SDK.TargetManager.TargetManager.instance().primaryPageTarget()?.inspectedURL()'))
      .catch(() => null)
    if (inspected === url) return page
  }
  return null
}

/** The tab is registered once the extension's devtools page has run, and its document exists once it was first shown. */
export async function showTab(devTools: Page, extensionId: string): Promise<void> {
  const view = `chrome-extension://${extensionId}${TAB}`
  await until(`the ${TAB} tab`, async () => {
    await devTools.evaluate(inFrontend(`await UI.ViewManager.ViewManager.instance().showView('${view}')`))
    return panelFrame(devTools, extensionId)
  })
}

/** The panel's frame; null while it is not there, or loads. */
export async function panelFrame(devTools: Page, extensionId: string): Promise<Frame | null> {
  const frame = devTools
    .frames()
    .find((one) => one.url().startsWith(`chrome-extension://${extensionId}/`) && one.url().endsWith('/panel.html'))
  return frame !== undefined && (await frame.evaluate('document.readyState')) === 'complete' ? frame : null
}

/** A script for DevTools' own front end. It goes as text, since test runners rewrite `import()` in functions. */
function inFrontend(body: string): string {
  const bundled = 'devtools://devtools/bundled'
  return `(async () => {
    const [UI, SDK, Common, Emulation] = await Promise.all(['ui/legacy/legacy.js', 'core/sdk/sdk.js', 'core/common/common.js', 'panels/emulation/emulation.js']
      .map((path) => import('${bundled}/' + path)))
    ${body}
  })()`
}
