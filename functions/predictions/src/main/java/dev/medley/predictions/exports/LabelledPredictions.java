package dev.medley.predictions.exports;

import dev.medley.predictions.MadePrediction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Timelines as programs for annotation read them: one file, or an archive of one for each prediction. */
final class LabelledPredictions implements PredictionSink {

    private final OutputStream out;
    private final PredictionSelection selection;

    LabelledPredictions(Path path, PredictionSelection selection) throws IOException {
        this.selection = selection;
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(path));
        out = selection.isArchived() ? new ZipOutputStream(file) : file;
    }

    @Override
    public void write(ExportedPrediction exported) throws IOException {
        MadePrediction prediction = exported.prediction();
        byte[] bytes = text(prediction).getBytes(StandardCharsets.UTF_8);
        if (out instanceof ZipOutputStream zip) {
            zip.putNextEntry(
                    new ZipEntry(prediction.id() + "." + selection.format().extension()));
            zip.write(bytes);
            zip.closeEntry();
        } else {
            out.write(bytes);
        }
    }

    private String text(MadePrediction prediction) {
        return switch (selection.format()) {
            case AUDACITY -> AudacityLabels.of(prediction);
            case ELAN -> ElanAnnotations.of(prediction);
            default -> EmotionMarkup.of(prediction);
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
