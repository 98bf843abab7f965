package dev.medley.orders.orders;

import java.util.Currency;
import java.util.Optional;

/** What it costs to send something. */
@FunctionalInterface
public interface ShippingRates {

    /** A way to send something. */
    record Rate(String title, long amount) {}

    /** Empty where nothing is sent so. */
    Optional<Rate> find(String method, String country, Currency currency, long grams);
}
