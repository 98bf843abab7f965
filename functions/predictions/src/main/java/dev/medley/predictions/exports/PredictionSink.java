package dev.medley.predictions.exports;

import java.io.IOException;

/** A file that predictions are written into, one after the other. */
interface PredictionSink extends AutoCloseable {

    void write(ExportedPrediction prediction) throws IOException;

    @Override
    void close() throws IOException;
}
