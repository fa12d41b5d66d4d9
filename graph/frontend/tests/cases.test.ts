import { describe, expect, test } from "vitest";
import { meant, nearest } from "../src/explorer/cases";
import type { CaseRow } from "../src/explorer/search/entries";

function entry(number: string, iri = `kommune/0326/sag/${number}`, id = number): CaseRow {
  return {
    case: number,
    id,
    iri,
    title: "",
    municipality: null,
    treatments: 1,
    first: "2022-09-12",
    last: "2022-09-12",
    bodies: [],
    status: null,
  };
}

const all = [entry("22-009953"), entry("22-009954"), entry("20-010677K"), entry("00.01.00-A21-1")];

describe("the case that an address means", () => {
  test.each([
    "22-009953",
    "kommune/0326/sag/22-009953",
    "22-9953",
    "22/009953",
    " 22-009953 ",
    "22–009953",
  ])("%s", (id) => {
    expect(meant(all, id)).toEqual([all[0]]);
  });

  test("letters may be small", () => {
    expect(meant(all, "20-010677k")).toEqual([all[2]]);
  });

  test("a number of two municipalities means both, each IRI its own", () => {
    const two = [entry("1", "kommune/0326/sag/1", "kommune/0326/sag/1")];
    two.push(entry("1", "kommune/0253/sag/1", "kommune/0253/sag/1"));
    expect(meant(two, "1")).toEqual(two);
    expect(meant(two, "kommune/0253/sag/1")).toEqual([two[1]]);
  });

  test("an unknown number means none", () => {
    expect(meant(all, "22-009955")).toEqual([]);
    expect(meant(all, "")).toEqual([]);
  });
});

describe("the nearest numbers", () => {
  test("come in their order, those far off not at all", () => {
    expect(nearest(all, "22-009943", 5).map((one) => one.case)).toEqual(["22-009953", "22-009954"]);
    expect(nearest(all, "22-09953", 1)).toEqual([all[0]]);
    expect(nearest(all, "havn", 5)).toEqual([]);
  });
});
