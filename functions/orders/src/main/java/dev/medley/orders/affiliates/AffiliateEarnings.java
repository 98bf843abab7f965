package dev.medley.orders.affiliates;

import java.util.Currency;

/**
 * What an affiliate has earned in a currency.
 *
 * @param held what may still be taken back before it can be paid out
 * @param payable what the next statement pays
 * @param stated what statements hold that are not paid
 */
public record AffiliateEarnings(Currency currency, long held, long payable, long stated, long paid) {}
