package dev.medley.transcripts;

import dev.medley.models.LanguageShare;
import dev.medley.models.MachineInstructions;
import dev.medley.models.spoken.SpokenText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/** What was found in a text beside what was asked for. */
@Serdeable
@Schema(description = "How the text was read, and what was found in it beside what was asked for")
public record TextReading(
        @Schema(
                type = "string",
                description = "dialogue: lines that begin with times or speakers",
                allowableValues = {"plain", "dialogue", "srt", "vtt"},
                example = "srt")
        String format,

        @Schema(description = "In the order in which they first speak")
        List<String> speakers,

        @Schema(description = "Parts in other languages than the text, which are left as they are")
        List<OtherLanguage> otherLanguages,

        @Schema(
                description =
                        "Parts that speak to the machine that reads the text. They are not followed, and neither they "
                                + "nor their links are in what was made")
        List<String> instructions) {

    private static final int MAX_SPEAKERS = 100;

    /** A language in which part of a text is written. */
    @Serdeable
    public record OtherLanguage(
            @Schema(example = "fr") String code,

            @Schema(description = "Of the letters of the text, 0 to 1")
            double share) {}

    static TextReading of(SpokenText spoken, List<LanguageShare> otherLanguages) {
        return new TextReading(
                spoken.format().name().toLowerCase(Locale.ROOT),
                spoken.speakers().stream().limit(MAX_SPEAKERS).toList(),
                otherLanguages.stream()
                        .map(share -> new OtherLanguage(share.code(), share.share()))
                        .toList(),
                MachineInstructions.in(spoken).passages());
    }
}
