package dev.medley.orders.orders;

import java.util.Map;

/** What taxes are due where. */
@FunctionalInterface
public interface TaxRates {

    /** The rates of a country by tax class, in hundredths of a percent; empty where none are due. */
    Map<String, Integer> of(String country);
}
