/** Unpacks the script of the page and puts it in: the page's policy knows it by its hash. */
import { text } from "./data/blocks";

const OLD = {
  da: "Denne browser er for gammel til at vise siden (den mangler {what}). Åbn filen i en nyere Firefox, Chrome, Edge eller Safari.",
  en: "This browser is too old for the page (it lacks {what}). Open the file in a newer Firefox, Chrome, Edge or Safari.",
};
const BROKEN = {
  da: "Siden kunne ikke åbnes ({what}). Filen er måske ikke hentet helt: hent den igen.",
  en: "The page could not be opened ({what}). The file may be incomplete: get it again.",
};

/** Return what the page needs and the browser has not. */
function lacking(): string[] {
  return ["DecompressionStream", "WebAssembly", "Worker"].filter((name) => !(name in globalThis));
}

/** Say in both languages why there is no page. */
function tell(words: { da: string; en: string }, what: string): void {
  const place = document.getElementById("page") ?? document.body;
  place.replaceChildren(
    ...Object.entries(words).map(([lang, told]) => {
      const paragraph = document.createElement("p");
      paragraph.className = "frame-opening";
      paragraph.lang = lang;
      paragraph.textContent = told.replace("{what}", what);
      return paragraph;
    }),
  );
}

async function start(): Promise<void> {
  const missing = lacking();
  if (missing.length > 0) return tell(OLD, missing.join(", "));
  try {
    const script = document.createElement("script");
    script.textContent = await text("page");
    document.head.append(script);
  } catch (error) {
    tell(BROKEN, error instanceof Error ? error.message : String(error));
  }
}

void start();
