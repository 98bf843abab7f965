package dev.medley.sms;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;

/**
 * Text messages by SNS.
 *
 * @param countries the countries, as ISO 3166-1 abbreviates them, whose numbers get text messages; nothing for none at all
 * @param maxPrice what a message may cost in US dollars; SNS does not send one that would cost more
 * @param mostParts in how many parts a message is sent at most, each of which is paid for
 * @param sender what phones show as the sender, where a country allows it; nothing for the number that SNS takes
 */
@ConfigurationProperties("medley.sms")
public record SmsSettings(
        @NotNull @Bindable(defaultValue = "") Set<@Pattern(regexp = "([A-Z]{2})?") String> countries,

        @NotNull @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,5})?") @Bindable(defaultValue = "0.20")
        String maxPrice,

        @Min(1) @Max(10) @Bindable(defaultValue = "2") int mostParts,

        @NotNull @Pattern(regexp = "[A-Za-z0-9]{0,11}") @Bindable(defaultValue = "")
        String sender) {

    public SmsSettings {
        countries = Set.copyOf(countries);
    }

    /** Whether numbers of a country get text messages. */
    public boolean allows(String country) {
        return countries.contains(country);
    }
}
