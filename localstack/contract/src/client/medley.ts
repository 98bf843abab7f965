import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "../../target/medley.js";

export type Medley = Client<paths>;
export type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];

/** What the API refused, with the problem that says why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
  }
}

export function medley(baseUrl: string, token: string): Medley {
  return createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${token}` } });
}

/** The answer, where there is one; otherwise the problem is thrown. */
export function answered<T>(result: { data?: T | undefined; error?: Problem | undefined }): T {
  if (result.error !== undefined) {
    throw new Refused(result.error);
  }
  return result.data as T;
}

/** All things of a list, page after page. */
export async function* all<T>(
  page: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor: string | null }>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    yield* items;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Asks until there is an answer, half a minute at most. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error("Nothing happened for half a minute");
}
