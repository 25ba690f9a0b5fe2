/** The lexicon as one string: Vite's `?raw` import, a module of its own in the bundle, loaded on first use. */
declare module '*/lexicon.txt?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how Vite's ?raw modules are
  export default text;
}
