package dev.medley.identity.factors;

import java.util.Locale;

/** The kinds of second factor that somebody can enrol. */
public enum FactorKind {
    TOTP,
    PASSKEY;

    /** As it stands in the API and among an account's factors. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
