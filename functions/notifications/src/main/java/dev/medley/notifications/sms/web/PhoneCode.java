package dev.medley.notifications.sms.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

@Serdeable
@Schema(name = "PhoneNumberCode")
record PhoneCode(
        @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(example = "042715")
        String code) {}
