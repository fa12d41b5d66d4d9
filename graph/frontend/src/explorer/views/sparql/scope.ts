/** What every part of the view needs. */
import type { Context } from "../../context";
import type { Catalogue } from "./catalogue";

export interface Scope {
  readonly context: Context;
  readonly catalogue: Catalogue;
}
