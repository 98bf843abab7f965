package dev.medley.speech.web;

import dev.medley.speech.redaction.PersonalDataKind;
import dev.medley.speech.redaction.Redaction;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

@Serdeable
@Schema(name = "TranscriptionRedaction", description = "What is masked of one kind")
record RedactionView(
        @Schema(
                type = "string",
                allowableValues = {"email", "iban", "card", "address", "phone", "name", "number"})
        String kind,

        int count,

        @Schema(description = "When each was said, in the order of the recording")
        List<RedactionTime> times) {

    @Serdeable
    @Schema(description = "When something that is masked was said")
    record RedactionTime(long startMs, long endMs) {}

    static List<RedactionView> of(List<Redaction> redactions) {
        return Arrays.stream(PersonalDataKind.values())
                .map(kind -> of(kind, redactions))
                .filter(view -> view.count() > 0)
                .toList();
    }

    private static RedactionView of(PersonalDataKind kind, List<Redaction> redactions) {
        List<RedactionTime> times = redactions.stream()
                .filter(redaction -> redaction.kind() == kind)
                .map(redaction -> new RedactionTime(redaction.startMs(), redaction.endMs()))
                .toList();
        return new RedactionView(kind.label(), times.size(), times);
    }
}
