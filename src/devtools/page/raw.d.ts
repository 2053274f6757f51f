/** Vite's way to import a file's text. @see https://vite.dev/guide/assets#importing-asset-as-string */
declare module '*?raw' {
  const text: string
  export default text
}
