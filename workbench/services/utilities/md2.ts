/** MD2, which Node's own library has dropped (RFC 1319). */

/** RFC 1319, table of section 3.2: a permutation made from the digits of pi. */
function piPermutation(): Uint8Array {
  const digits = piDigits();
  const table = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (let i = 2; i <= 256; i++) {
    const j = randomBelow(digits, i);
    const [a, b] = [table[j] ?? 0, table[i - 1] ?? 0];
    table[j] = b;
    table[i - 1] = a;
  }
  return table;
}

/** Decimal digits of pi, without end (Gibbons' spigot). */
function* piDigits(): Generator<number, never> {
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  for (;;) {
    if (4n * q + r - t < n * t) {
      yield Number(n);
      [q, r, n] = [10n * q, 10n * (r - n * t), (10n * (3n * q + r)) / t - 10n * n];
    } else {
      [q, r, t, k, n, l] = [q * k, (2n * q + r) * l, t * l, k + 1n, (q * (7n * k + 2n) + r * l) / (t * l), l + 2n];
    }
  }
}

/** A number below `n` from the next digits of pi, as RFC 1319's table was drawn. */
function randomBelow(digits: Generator<number, never>, n: number): number {
  const next = () => digits.next().value;
  const [width, size] = n <= 10 ? [1, 10] : n <= 100 ? [2, 100] : [3, 1000];
  let x = next();
  for (let i = 1; i < width; i++) x = x * 10 + next();
  return x < n * Math.floor(size / n) ? x % n : randomBelow(digits, n);
}

let permutation: Uint8Array | undefined;

export function md2(bytes: Uint8Array): Buffer {
  permutation ??= piPermutation();
  const table = permutation;
  const pad = 16 - (bytes.length % 16);
  const padded = Uint8Array.from([...bytes, ...new Array<number>(pad).fill(pad)]);
  const checksum = checksumOf(padded, table);
  const state = new Uint8Array(48);
  for (let at = 0; at < padded.length + 16; at += 16) {
    const block = at < padded.length ? padded.subarray(at, at + 16) : checksum;
    mix(state, block, table);
  }
  return Buffer.from(state.subarray(0, 16));
}

function checksumOf(padded: Uint8Array, table: Uint8Array): Uint8Array {
  const checksum = new Uint8Array(16);
  let last = 0;
  for (const [index, byte] of padded.entries()) {
    const at = index % 16;
    last = (checksum[at] ?? 0) ^ (table[byte ^ last] ?? 0);
    checksum[at] = last;
  }
  return checksum;
}

function mix(state: Uint8Array, block: Uint8Array, table: Uint8Array): void {
  for (const [index, byte] of block.entries()) {
    state[16 + index] = byte;
    state[32 + index] = byte ^ (state[index] ?? 0);
  }
  let t = 0;
  for (let round = 0; round < 18; round++) {
    for (let index = 0; index < 48; index++) {
      t = (state[index] ?? 0) ^ (table[t] ?? 0);
      state[index] = t;
    }
    t = (t + round) % 256;
  }
}
