package dev.medley.speech.translations;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.models.Model;
import dev.medley.speech.translations.TranslationOrder.Form;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are translated, or still to be.
 *
 * @param order without its units in lists
 * @param made null until it is
 */
public record Translation(
        UUID id,
        UUID accountId,
        UUID jobId,
        TranslationOrder order,
        JobStatus status,
        @Nullable JobError error,
        @Nullable Made made,
        Instant createdAt) {

    /**
     * The result.
     *
     * @param texts of the units, in their order; none in lists
     * @param isContextRead whether the model read what stands before
     * @param isFormalityKept whether it could be told how formal to be; null where nobody asked
     */
    public record Made(
            List<String> texts,
            TranslationQuality quality,
            Model model,
            boolean isContextRead,
            @Nullable Boolean isFormalityKept) {}

    /** The whole in the form that the source had; empty until it is made. */
    public String content() {
        if (made == null) {
            return "";
        }
        List<TranslationUnit> units = units();
        return order.form() == Form.SUBRIP || order.form() == Form.WEBVTT
                ? CaptionUnits.write(units, order.form())
                : units.stream()
                        .map(TranslationUnit::text)
                        .collect(Collectors.joining(order.form() == Form.TEXT ? "\n\n" : " "));
    }

    /** The units with their translations, at their times. */
    public List<TranslationUnit> units() {
        if (made == null || made.texts().size() != order.units().size()) {
            return List.of();
        }
        return IntStream.range(0, made.texts().size())
                .mapToObj(i -> order.units().get(i).with(made.texts().get(i)))
                .toList();
    }
}
