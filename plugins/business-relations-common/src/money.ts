/** An amount in major units (`340000`, not öre) and its ISO 4217 currency. Never one without the other. */
export type Money = { amount: number; currency: string };

/** How many units of `to` one unit of `from` is worth. Configured; nothing here fetches a rate. */
export type Rate = { from: string; to: string; rate: number };
