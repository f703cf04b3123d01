/** The sizes of the values of exchanges. */
export const EXCHANGE_SIZES = ['small', 'typical'] as const;

/** How large the values of exchanges are. */
export type ExchangeSize = (typeof EXCHANGE_SIZES)[number];

/** The orders of the events of exchanges. */
export const EXCHANGE_ORDERS = ['simple', 'any'] as const;

/** How exchanges are ordered: as simply as possible, or in any legal order. */
export type ExchangeOrder = (typeof EXCHANGE_ORDERS)[number];
