package dev.medley.speech;

import dev.medley.speech.redaction.PersonalDataKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller wants of a transcription.
 *
 * @param vocabulary names and terms that are likely to be said
 * @param redact what is not to be written down
 * @param isByChannel whether each channel of the recording is heard by itself
 */
public record TranscriptionOptions(
        WantedLanguages languages, List<String> vocabulary, Set<PersonalDataKind> redact, boolean isByChannel) {

    /** In the database, and in the API. */
    public static final String SEPARATE = "separate";

    /** Everything as it is heard. */
    public static final TranscriptionOptions PLAIN =
            new TranscriptionOptions(new WantedLanguages(null, Set.of()), List.of(), Set.of(), false);

    public TranscriptionOptions {
        vocabulary = List.copyOf(vocabulary);
        redact = Set.copyOf(redact);
    }

    /** The kinds of a list with commas between, or of none. */
    public static Set<PersonalDataKind> kinds(@Nullable String labels) {
        return labels == null
                ? Set.of()
                : Arrays.stream(labels.split(",", -1))
                        .map(PersonalDataKind::of)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The hints of a text that has one a line, or of none. */
    public static List<String> hints(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }

    /** What is kept with the request. */
    Map<String, Object> columns() {
        Map<String, Object> columns = new HashMap<>();
        String asked = languages.asked();
        if (asked != null) {
            columns.put("asked_language", asked);
        }
        if (!languages.allowed().isEmpty()) {
            columns.put("allowed_languages", String.join(",", new TreeSet<>(languages.allowed())));
        }
        if (!vocabulary.isEmpty()) {
            columns.put("vocabulary", String.join("\n", vocabulary));
        }
        if (!redact.isEmpty()) {
            columns.put(
                    "redact",
                    redact.stream().sorted().map(PersonalDataKind::label).collect(Collectors.joining(",")));
        }
        if (isByChannel) {
            columns.put("channels", SEPARATE);
        }
        return columns;
    }
}
