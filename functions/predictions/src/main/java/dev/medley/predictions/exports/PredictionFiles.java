package dev.medley.predictions.exports;

import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** Begins files of predictions in each format. */
@Singleton
class PredictionFiles {

    private final JsonCodec json;

    PredictionFiles(JsonCodec json) {
        this.json = json;
    }

    PredictionSink sink(PredictionSelection selection, Path path) throws IOException {
        return switch (selection.format()) {
            case JSON -> new JsonPredictions(path, json, true);
            case NDJSON -> new JsonPredictions(path, json, false);
            case CSV -> new TabledPredictions(path);
            case XLSX -> new SheetPredictions(path);
            case PDF -> new DrawnPredictions(path);
            case EMOTIONML, AUDACITY, ELAN -> new LabelledPredictions(path, selection);
        };
    }
}
