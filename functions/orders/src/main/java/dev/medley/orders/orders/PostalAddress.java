package dev.medley.orders.orders;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Where an order goes. */
@Serdeable
public record PostalAddress(
        String name, String street, @Nullable String extra, String postalCode, String city, String country) {}
