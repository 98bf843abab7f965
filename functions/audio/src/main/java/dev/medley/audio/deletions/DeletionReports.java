package dev.medley.audio.deletions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.audio.deletions.DeletionReceipt.Report;
import dev.medley.events.Event;
import dev.medley.events.EventType;
import dev.medley.events.Queues;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** Hears from other functions what they removed with a recording. */
@Singleton
public class DeletionReports {

    private static final String PREDICTIONS = "prediction.removed-with-recording";
    private static final String TRANSCRIPTIONS = "transcription.removed-with-recording";
    private static final String TRANSCRIPTS = "transcript.removed-with-recording";
    private static final String DOCUMENTS = "document.removed-with-recording";

    /** The events that say so. */
    public static final Set<String> TYPES = Set.of(PREDICTIONS, TRANSCRIPTIONS, TRANSCRIPTS, DOCUMENTS);

    private final DeletionReceiptRepository repository;
    private final Queues queues;

    DeletionReports(DeletionReceiptRepository repository, Queues queues) {
        this.repository = repository;
        this.queues = queues;
    }

    @EventType(PREDICTIONS)
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Predictions(int predictions) {}

    @EventType(TRANSCRIPTIONS)
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Transcriptions(int transcriptions) {}

    @EventType(TRANSCRIPTS)
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Transcripts(int transcripts) {}

    @EventType(DOCUMENTS)
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Documents(int documents, int passages) {}

    /** Notes what one of these events says; it may come again. */
    public void note(Event event) {
        repository.note(event.subjectId(), report(event));
    }

    private Report report(Event event) {
        return switch (event.type()) {
            case PREDICTIONS ->
                report(
                        event,
                        "predictions",
                        Map.of(
                                "predictions",
                                queues.data(event, Predictions.class).predictions()));
            case TRANSCRIPTIONS ->
                report(
                        event,
                        "speech",
                        Map.of(
                                "transcriptions",
                                queues.data(event, Transcriptions.class).transcriptions()));
            case TRANSCRIPTS ->
                report(
                        event,
                        "transcripts",
                        Map.of(
                                "transcripts",
                                queues.data(event, Transcripts.class).transcripts()));
            case DOCUMENTS -> {
                Documents gone = queues.data(event, Documents.class);
                yield report(event, "chat", Map.of("documents", gone.documents(), "passages", gone.passages()));
            }
            default -> throw new IllegalArgumentException(event.type() + " is no report");
        };
    }

    private static Report report(Event event, String function, Map<String, Integer> removed) {
        return new Report(function, removed, event.occurredAt());
    }
}
