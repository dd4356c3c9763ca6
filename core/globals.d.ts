// What every JavaScript engine has and the language's own library does not declare, as far as it is used here.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

declare function atob(base64: string): string;

/** UTF-8. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** The bytes of the file as a data URL. */
declare module '*.wasm?inline' {
  const url: string;
  export default url;
}
