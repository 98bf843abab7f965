package dev.medley.notifications.sms.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "PhoneNumberRequest")
record PhoneRequest(
        @NotNull @Size(min = 4, max = 40) @Schema(description = "With its country code", example = "+1 201 555 0123")
        String number) {}
