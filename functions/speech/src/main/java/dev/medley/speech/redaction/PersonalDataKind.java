package dev.medley.speech.redaction;

import java.util.Locale;

/** What can be masked. Of two that overlap the one that stands first names both. */
public enum PersonalDataKind {
    EMAIL,
    IBAN,
    CARD,
    ADDRESS,
    PHONE,
    NAME,
    NUMBER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a label. */
    public static PersonalDataKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** What stands in its place. */
    public String mask() {
        return "[" + label() + "]";
    }
}
