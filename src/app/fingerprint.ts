/** A short print of a long text, to tell later whether it is still the same. */

/** A fingerprint of 53 bits (cyrb53, public domain). A global is dear to look up once for each character. */
export function fingerprint(text: string): string {
  const { imul } = Math;
  let [a, b] = [0xdeadbeef | 0, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = imul(a ^ code, -1640531535);
    b = imul(b ^ code, 1597334677);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length}`;
}
