/** Whether a Chinese name is spelled by letters: full pinyin, initials, or a mixture. Simplified characters; others match as themselves. */
import PinyinMatch from "pinyin-match";

/** Whether the letters begin one of a character's readings; each pair is worked out once. */
const readings = new Map<string, Map<string, boolean>>();

function begins(character: string, letters: string): boolean {
  const known = readings.get(character) ?? new Map<string, boolean>();
  readings.set(character, known);
  const found = known.get(letters) ?? (character === letters || PinyinMatch.match(character, letters) !== false);
  known.set(letters, found);
  return found;
}

/** `zhuang` is the longest syllable. */
const longestSyllable = 6;

function spelledFrom(characters: readonly string[], at: number, letters: string): boolean {
  const character = characters[at];
  if (letters === "") return true;
  if (character === undefined || !begins(character, letters.charAt(0))) return false;
  for (let length = Math.min(longestSyllable, letters.length); length > 0; length--) {
    if (begins(character, letters.slice(0, length)) && spelledFrom(characters, at + 1, letters.slice(length))) return true;
  }
  return false;
}

/** Where in the characters the spelling begins, or -1. `letters` are a–z without spaces. */
export function spelledAt(characters: readonly string[], letters: string): number {
  return characters.findIndex((_, at) => spelledFrom(characters, at, letters));
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
