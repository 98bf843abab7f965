package dev.medley.identity.emails.web;

import dev.medley.identity.emails.EmailSample;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
record MailPreview(
        @Schema(example = "verify-email") String name,

        @Schema(description = "The language that it is written in (BCP 47)", example = "de")
        String locale,

        String subject,

        @Schema(description = "For those who read plain text")
        String text,

        @Schema(description = "A whole HTML document") String html) {

    static MailPreview of(EmailSample sample) {
        return new MailPreview(
                sample.template(), sample.language().toLanguageTag(), sample.subject(), sample.text(), sample.html());
    }
}
