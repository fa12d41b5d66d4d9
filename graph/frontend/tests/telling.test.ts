import { describe, expect, it } from "vitest";
import {
  dayInWords,
  kronerInWords,
  numberInWords,
  periodInWords,
  shareInWords,
  timeInWords,
} from "../src/explorer/telling";

/** Spaces that do not break are spaces to a reader. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("dates and numbers in words", () => {
  it("writes dates as both languages do", () => {
    expect(dayInWords("2022-09-12", "da")).toBe("12. september 2022");
    expect(dayInWords("2022-09-12", "en")).toBe("12 September 2022");
    expect(timeInWords("2022-09-12T12:30:00", "da")).toBe("12. september 2022 kl. 12.30");
    expect(timeInWords("2022-09-12T12:30:00", "en")).toBe("12 September 2022 at 12:30");
  });

  it("leaves what is no date as it is", () => {
    expect(dayInWords("ultimo 2022", "da")).toBe("ultimo 2022");
  });

  it("tells a period of one day once", () => {
    expect(periodInWords("2022-09-12", "2022-09-12", "da")).toBe("12. september 2022");
    expect(periodInWords("2022-09-12", "2023-06-06", "da")).toBe(
      "12. september 2022 – 6. juni 2023",
    );
  });

  it("parts thousands, and keeps ører only where there are some", () => {
    expect(kronerInWords("1566200", "da")).toBe("1.566.200 kr.");
    expect(kronerInWords("-20100000", "en")).toBe("-20,100,000 kr.");
    expect(kronerInWords("12.5", "da")).toBe("12,50 kr.");
    expect(kronerInWords("", "da")).toBe("");
    expect(numberInWords(1391, "da")).toBe("1.391");
  });

  it("writes shares with one digit, and none of nothing", () => {
    expect(plain(shareInWords(629, 1000, "da"))).toBe("62,9 %");
    expect(shareInWords(0, 0, "en")).toBe("0.0%");
  });
});
