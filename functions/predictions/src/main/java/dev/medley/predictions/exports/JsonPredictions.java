package dev.medley.predictions.exports;

import dev.medley.storage.JsonCodec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    @Override
    public void write(ExportedPrediction prediction) throws IOException {
        if (array && !first) {
            out.write(",\n");
        }
        first = false;
        out.write(json.write(PredictionDocument.of(prediction)).text());
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
