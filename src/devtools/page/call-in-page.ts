/**
 * The expression that calls a function of a script in the inspected page, and gives what it returns. No name of the script becomes one of the page's.
 *
 * @param script the text of one of `in-page/`, or several one after the other: top-level functions and constants, no module
 * @param call the name of the function
 * @param args what JSON can say
 */
export function callInPage(script: string, call: string, ...args: readonly unknown[]): string {
  return `(() => {\n${script}\nreturn ${call}(${args.map((arg) => JSON.stringify(arg)).join(', ')})\n})()\n`
}
