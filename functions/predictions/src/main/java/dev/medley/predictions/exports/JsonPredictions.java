package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.TimelineSegment;
import dev.medley.predictions.Verdict;
import dev.medley.storage.JsonCodec;
import io.micronaut.serde.annotation.Serdeable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Predictions as an array of JSON, or each as a line of it. */
final class JsonPredictions implements PredictionSink {

    private final BufferedWriter out;
    private final JsonCodec json;
    private final boolean array;
    private boolean first = true;

    JsonPredictions(Path path, JsonCodec json, boolean array) throws IOException {
        this.out = Files.newBufferedWriter(path);
        this.json = json;
        this.array = array;
        if (array) {
            out.write("[");
        }
    }

    /** A prediction in a file: what the API says of it. */
    @Serdeable
    record Exported(UUID id, UUID recordingId, Instant createdAt, Verdict verdict, List<TimelineSegment> timeline) {}

    @Override
    public void write(MadePrediction prediction) throws IOException {
        if (array && !first) {
            out.write(",\n");
        }
        first = false;
        out.write(json.write(new Exported(
                        prediction.id(),
                        prediction.recordingId(),
                        prediction.createdAt(),
                        prediction.verdict(),
                        prediction.timeline()))
                .text());
        if (!array) {
            out.write("\n");
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (array) {
                out.write("]\n");
            }
        }
    }
}
