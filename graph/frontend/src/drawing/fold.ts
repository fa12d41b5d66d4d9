/** One spelling for what Danish spells in several ways: å and aa, ø and oe, æ and ae. */

/** "Ålekisten", "AALEKISTEN" and "aalekisten" are one word; so are ø, ö and oe, æ, ä and ae. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/å/g, "aa")
    .replace(/[æä]/g, "ae")
    .replace(/[øö]/g, "oe")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
}
