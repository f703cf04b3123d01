/** The largest signed 32-bit integer. */
export const INT32_MAX = 2_147_483_647;
