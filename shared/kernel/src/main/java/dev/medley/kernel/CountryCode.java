package dev.medley.kernel;

import java.util.Locale;
import java.util.Set;

/** A country or territory by its two capital letters (ISO 3166-1 alpha-2). */
public record CountryCode(String text) {

    private static final Set<String> ALL = Set.of(Locale.getISOCountries());

    public CountryCode {
        if (!ALL.contains(text)) {
            throw new IllegalArgumentException("No country has the code " + text);
        }
    }

    /**
     * The country that a client named.
     *
     * @param pointer where the code stands in the request
     * @throws Refusal {@code country-invalid} where there is none
     */
    public static CountryCode parse(String text, String pointer) {
        if (!ALL.contains(text)) {
            throw Refusal.invalid(
                    "country-invalid", pointer, "A country is an ISO 3166-1 code of two capital letters, such as AT.");
        }
        return new CountryCode(text);
    }
}
