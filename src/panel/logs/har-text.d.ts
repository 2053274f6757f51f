/** Vite gives the text of a file. */
declare module '*.har?raw' {
  const text: string
  export default text
}
