package dev.medley.identity.passkeys.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record PasskeyChange(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = VISIBLE, message = MESSAGE)
        @Schema(description = "What the owner calls it", example = "Ada's phone")
        String name) {

    /** Names stand in mails: no line breaks and other controls, no half of a surrogate pair. */
    static final String VISIBLE = "^[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$";

    static final String MESSAGE = "Holds a control character or half a surrogate pair";
}
