package dev.medley.predictions.exports;

import dev.medley.kernel.SpreadsheetText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Predictions as CSV (RFC 4180): each a line, and each of its parts one more. */
final class TabledPredictions implements PredictionSink {

    private final BufferedWriter out;

    TabledPredictions(Path path) throws IOException {
        out = Files.newBufferedWriter(path);
        line(PredictionTable.columns());
    }

    @Override
    public void write(ExportedPrediction prediction) throws IOException {
        line(PredictionTable.whole(prediction));
        for (List<@Nullable Object> part : PredictionTable.parts(prediction).toList()) {
            line(part);
        }
    }

    private void line(List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream().map(TabledPredictions::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof Number ? value.toString() : SpreadsheetText.guarded(value.toString());
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
