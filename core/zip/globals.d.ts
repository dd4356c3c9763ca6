// What every JavaScript engine has and the language's own library does not declare: WebAssembly and base64, as far as they are used here.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

declare function atob(base64: string): string;

/** The bytes of the file as a data URL. */
declare module '*.wasm?inline' {
  const url: string;
  export default url;
}
