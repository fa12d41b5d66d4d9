/** Unpacks the script of the page and puts it in: the page's policy knows it by its hash. */
import { text } from "./data/blocks";

async function start(): Promise<void> {
  const script = document.createElement("script");
  script.textContent = await text("page");
  document.head.append(script);
}

void start();
