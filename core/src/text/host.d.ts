// The one host object that the brain uses: Node, browsers and workers all have it.
interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be',
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => TextDecoder;
