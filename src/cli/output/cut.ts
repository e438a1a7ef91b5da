/** A long chain would print lines of megabytes that nobody reads. */
const MOST_CHARACTERS = 2000;

export function cut(text: string, most = MOST_CHARACTERS): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most)}… (cut: ${text.length} characters)`;
}
