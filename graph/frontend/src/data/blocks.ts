/**
 * The blocks of data in the page: `<script type="application/octet-stream" id="block-NAME">`,
 * each gzip in base64. A browser runs none of them.
 */

/** Tell whether the page has a block. */
export function has(name: string): boolean {
  return document.getElementById(`block-${name}`) !== null;
}

/** Return a block as it stands in the page, in base64; for what is unpacked elsewhere. */
export function packed(name: string): string {
  const element = document.getElementById(`block-${name}`);
  if (!element) throw new Error(`The page has no block "${name}".`);
  return element.textContent ?? "";
}

/** Return the bytes of a block. */
export async function bytes(name: string): Promise<Uint8Array> {
  return unpack(packed(name));
}

/** Return a block of UTF-8 text. */
export async function text(name: string): Promise<string> {
  return new TextDecoder().decode(await bytes(name));
}

/** Return a block of JSON; its form is what the program that wrote the page promises. */
export async function json<T>(name: string): Promise<T> {
  return JSON.parse(await text(name)) as T;
}

/** Return what gzip in base64 holds; also in a worker, which has no document. */
export async function unpack(base64: string): Promise<Uint8Array> {
  const stream = new Blob([decoded(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Newer browsers decode by themselves, ten times as fast. */
interface Decoder {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

function decoded(base64: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as Decoder).fromBase64?.(base64);
  if (native) return native;
  const letters = atob(base64);
  const raw = new Uint8Array(letters.length);
  for (let place = 0; place < letters.length; place++) raw[place] = letters.charCodeAt(place);
  return raw;
}
