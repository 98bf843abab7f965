package dev.medley.transcripts.web;

import dev.medley.models.DigestStyle;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

@Serdeable
@Schema(name = "TranscriptStyle", description = "How it was asked for")
record StyleView(
        @Schema(
                type = "string",
                allowableValues = {"brief", "standard", "detailed"})
        String length,

        @Schema(
                type = "string",
                allowableValues = {"general", "executive", "expert", "newcomer"})
        String audience,

        @Schema(description = "Empty for the usual ones") List<String> categories) {

    static StyleView of(DigestStyle style) {
        return new StyleView(
                style.length().name().toLowerCase(Locale.ROOT),
                style.audience().name().toLowerCase(Locale.ROOT),
                style.categories());
    }
}
