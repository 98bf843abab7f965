package dev.medley.catalog.media;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * How media are delivered and checked.
 *
 * @param url where everybody reads what is shown, without a slash at its end
 * @param scan {@code guardduty} where GuardDuty tags what was uploaded, {@code pass-through} where nothing is scanned
 */
@ConfigurationProperties("medley.media")
public record MediaSettings(
        @NotNull @Bindable(defaultValue = "") String url,

        @NotNull @Bindable(defaultValue = "pass-through") @Pattern(regexp = "guardduty|pass-through")
        String scan) {

    /** The address of what lies under the public prefix. */
    public String urlOf(String key) {
        return url + "/" + key;
    }
}
