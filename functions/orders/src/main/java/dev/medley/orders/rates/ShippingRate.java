package dev.medley.orders.rates;

import java.util.Currency;

/**
 * What it costs to send something.
 *
 * @param country {@link #ANYWHERE} for all that are not named
 * @param kilogramAmount for each kilogram that is begun
 */
public record ShippingRate(
        String method, String country, Currency currency, String title, long baseAmount, long kilogramAmount) {

    public static final String ANYWHERE = "**";
}
