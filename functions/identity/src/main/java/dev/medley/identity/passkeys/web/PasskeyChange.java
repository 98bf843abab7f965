package dev.medley.identity.passkeys.web;

import dev.medley.http.Patch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record PasskeyChange(
        @Schema(minLength = 1, maxLength = 100, description = "What the owner calls it", example = "Ada's phone")
        Patch<@NotBlank @Size(max = 100) @Pattern(regexp = VISIBLE, message = MESSAGE) String> name) {

    /** Names stand in mails: no line breaks and other controls, no half of a surrogate pair. */
    static final String VISIBLE = "^[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$";

    static final String MESSAGE = "Holds a control character or half a surrogate pair";
}
