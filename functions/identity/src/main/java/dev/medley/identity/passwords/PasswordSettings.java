package dev.medley.identity.passwords;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * Which passwords may be chosen.
 *
 * @param shortest fewest characters (code points); ASVS 5.0 wants 8 and advises 15
 * @param formerRefused how many of an account's last passwords it may not choose again
 * @param leastGuesses how many guesses an attacker who knows the usual tricks must need
 * @param contextWords words of this installation that make a password easy to guess
 */
@ConfigurationProperties("medley.identity.passwords")
public record PasswordSettings(
        @Bindable(defaultValue = "8") @Min(8) @Max(64) int shortest,
        @Bindable(defaultValue = "5") @Min(0) @Max(24) int formerRefused,
        @Bindable(defaultValue = "1000000") @Min(0) long leastGuesses,
        @Bindable(defaultValue = "medley") @NotNull List<String> contextWords) {}
