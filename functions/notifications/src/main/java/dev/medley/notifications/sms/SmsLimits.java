package dev.medley.notifications.sms;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;

/**
 * How many text messages there are within 24 hours at most. With what a message may cost, {@code MEDLEY_SMS_MAX_PRICE}, they
 * bound what a day costs.
 *
 * @param perDay to all numbers together; 0 for none
 * @param perNumber to a number, codes too
 * @param codesPerAccount with codes, that an account asks for
 */
@ConfigurationProperties("medley.notifications.sms")
public record SmsLimits(
        @Min(0) @Bindable(defaultValue = "500") int perDay,
        @Min(1) @Bindable(defaultValue = "10") int perNumber,
        @Min(1) @Bindable(defaultValue = "5") int codesPerAccount) {}
