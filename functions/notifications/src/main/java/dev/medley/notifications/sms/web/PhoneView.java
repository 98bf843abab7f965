package dev.medley.notifications.sms.web;

import dev.medley.notifications.sms.AccountPhone;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Serdeable
@Schema(name = "PhoneNumber", description = "The phone that an account gets text messages on")
record PhoneView(
        @Schema(description = "As E.164 writes it", example = "+12015550123")
        String number,

        @Schema(description = "ISO 3166-1", example = "US") String country,

        Instant verifiedAt) {

    static PhoneView of(AccountPhone phone) {
        return new PhoneView(phone.number().text(), phone.number().country(), phone.verifiedAt());
    }
}
