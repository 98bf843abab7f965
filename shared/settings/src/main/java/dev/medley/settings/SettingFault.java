package dev.medley.settings;

import java.util.Locale;

/**
 * Why a setting cannot be used.
 *
 * @param variable the variable that sets it
 * @param reason what is wrong; never the value, which may be a secret that was put in the wrong place
 */
public record SettingFault(String variable, String reason) {

    static SettingFault of(String property, String reason) {
        return new SettingFault(variable(property), reason);
    }

    /** The variable that sets a property: {@code medley.public-url} is {@code MEDLEY_PUBLIC_URL}. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    @Override
    public String toString() {
        return variable + " " + reason;
    }
}
