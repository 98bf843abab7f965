package dev.medley.orders.rates;

/**
 * What tax is due.
 *
 * @param rate in hundredths of a percent
 */
public record TaxRate(String country, String taxClass, int rate) {}
