/**
 * The words of a question, so that one in a string, a comment or an IRI is not taken for a
 * keyword.
 */

export interface Token {
  readonly kind: "iri" | "string" | "open" | "close" | "variable" | "word" | "number" | "other";
  readonly text: string;
  /** Index of its first character. */
  readonly at: number;
  /** How many brackets are open around it; a bracket stands outside itself. */
  readonly depth: number;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<skipped>\s+|#[^\n\r]*)`,
    String.raw`(?<iri><[^<>"{}|^${"`"}\\\x00-\x20]*>)`,
    String.raw`(?<string>"""(?:[^"\\]|\\.|"(?!""))*"""|'''(?:[^'\\]|\\.|'(?!''))*'''` +
      String.raw`|"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')`,
    "(?<open>[({[])",
    String.raw`(?<close>[)}\]])`,
    String.raw`(?<variable>[?$][\p{L}\p{N}_]+)`,
    // A keyword, a prefix with its colon, a prefixed name, or a name without prefix (`:a`).
    String.raw`(?<word>[\p{L}_][\p{L}\p{N}_.-]*(?::(?:[\p{L}\p{N}_:.%-]|\\.)*)?` +
      String.raw`|:(?:[\p{L}\p{N}_:.%-]|\\.)*)`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`,
    "(?<other>.)",
  ].join("|"),
  "gsu",
);

/** Return the tokens of a question, without blanks and comments. */
export function tokens(sparql: string): Token[] {
  const found: Token[] = [];
  let depth = 0;
  for (const match of sparql.matchAll(TOKEN)) {
    const groups = match.groups as Record<string, string | undefined>;
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    if (!kind || kind === "skipped") continue;
    if (kind === "close") depth = Math.max(0, depth - 1);
    found.push({ kind: kind as Token["kind"], text: match[0], at: match.index, depth });
    if (kind === "open") depth++;
  }
  return found;
}

/** Return a keyword in capitals, or "" for a token of another kind. */
export function keyword(token: Token | undefined): string {
  return token?.kind === "word" && !token.text.includes(":") ? token.text.toUpperCase() : "";
}
