package dev.medley.kernel;

import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads currencies by their three capital letters (ISO 4217). */
public final class CurrencyCode {

    /** Those that some country pays with now, so neither former ones nor metals and units of account. */
    private static final Map<String, Currency> CURRENT = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, Function.identity()));

    private CurrencyCode() {}

    /**
     * The currency that a client named.
     *
     * @param pointer where the code stands in the request
     * @throws Refusal {@code currency-invalid} where there is none, or none any more
     */
    public static Currency parse(String text, String pointer) {
        Currency currency = CURRENT.get(text);
        if (currency == null) {
            throw Refusal.invalid(
                    "currency-invalid",
                    pointer,
                    "A currency is an ISO 4217 code of three capital letters, such as EUR.");
        }
        return currency;
    }
}
