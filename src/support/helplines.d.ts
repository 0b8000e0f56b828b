/** Someone to call, as the engine's table has it. */
export interface Helpline {
  /** The country by its ISO 3166-1 code. */
  readonly country: string;
  /** For a life in danger, for anyone in distress, or for children and the young. */
  readonly kind: "emergency" | "crisis" | "young";
  /** What it calls itself, in the first of `languages`; empty for an emergency service. */
  readonly name: string;
  /** What to dial within the country, the best first. */
  readonly numbers: readonly string[];
  /** `24/7`, or hours of every day; missing where they are not known for certain. */
  readonly hours?: string;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
  /** Its own site. It is shown, and never fetched. */
  readonly site?: string;
}

/** Every line, by country. */
export declare const HELPLINES: readonly Helpline[];
