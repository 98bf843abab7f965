package dev.medley.transcripts;

import dev.medley.models.ActionItem;
import dev.medley.models.Digest;
import dev.medley.models.Digest.Citation;
import dev.medley.models.Digest.Topic;
import dev.medley.models.TextCategory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What differs between two runs. */
@Serdeable
@Schema(
        description =
                "What differs between two transcripts; parts that one of them has not, or was not asked for, are null")
public record TranscriptDiff(
        UUID id,
        UUID with,
        @Nullable TranscriptModel model,
        @Nullable TranscriptModel withModel,

        @Schema(description = "Whether both were made of the same text")
        boolean sameText,

        @Nullable Changes summary,
        @Nullable Changes topics,
        @Nullable Changes decisions,
        @Nullable Changes actions,
        @Nullable Changes questions,
        @Nullable Changes categories,
        @Nullable Changes socialPost) {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[.!?…])\\s+|\\n+");

    /** Sentences or labels. */
    @Serdeable
    @Schema(name = "TranscriptChanges", description = "Sentences or labels, in their order")
    public record Changes(
            @Schema(description = "Only in this one") List<String> removed,
            @Schema(description = "Only in the other one") List<String> added,
            @Schema(description = "In both") int kept) {}

    public static TranscriptDiff of(Transcript one, Transcript other) {
        return new TranscriptDiff(
                one.id(),
                other.id(),
                model(one),
                model(other),
                String.valueOf(one.text()).equals(String.valueOf(other.text())),
                changes(one, other, digest -> sentences(digest.summary())),
                changes(one, other, digest -> labels(digest.topics(), Topic::label)),
                changes(one, other, digest -> labels(digest.findings().decisions(), Citation::text)),
                changes(one, other, digest -> labels(digest.findings().actions(), ActionItem::what)),
                changes(one, other, digest -> labels(digest.findings().questions(), Citation::text)),
                changes(one, other, digest -> labels(digest.findings().categories(), TextCategory::label)),
                changes(one, other, digest -> sentences(digest.socialPost())));
    }

    private static @Nullable TranscriptModel model(Transcript transcript) {
        return transcript.result() == null ? null : transcript.result().model();
    }

    private static @Nullable Changes changes(
            Transcript one, Transcript other, Function<Digest, @Nullable List<String>> parts) {
        List<String> before = parts(one, parts);
        List<String> after = parts(other, parts);
        if (before == null || after == null) {
            return null;
        }
        Set<String> old = new LinkedHashSet<>(before);
        Set<String> now = new LinkedHashSet<>(after);
        List<String> removed = new ArrayList<>(old);
        removed.removeAll(now);
        List<String> added = new ArrayList<>(now);
        added.removeAll(old);
        return new Changes(removed, added, old.size() - removed.size());
    }

    private static @Nullable List<String> parts(Transcript transcript, Function<Digest, @Nullable List<String>> parts) {
        return transcript.result() == null
                ? null
                : parts.apply(transcript.result().digest());
    }

    private static @Nullable List<String> sentences(@Nullable String text) {
        return text == null ? null : SENTENCES.splitAsStream(text).toList();
    }

    private static <T> @Nullable List<String> labels(@Nullable List<T> items, Function<T, String> label) {
        return items == null ? null : items.stream().map(label).toList();
    }
}
