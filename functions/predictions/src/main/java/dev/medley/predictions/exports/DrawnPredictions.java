package dev.medley.predictions.exports;

import dev.medley.pdf.PdfPages;
import dev.medley.predictions.CautionView;
import dev.medley.predictions.MadePrediction;
import dev.medley.predictions.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Predictions as PDF: what each says, its probabilities, and its timeline, drawn. */
final class DrawnPredictions implements PredictionSink {

    private static final float MARGIN = 50;
    private static final float SIZE = 9;
    private static final float HEADING = 14;
    private static final float LEADING = 14;
    /** So high are the parts of a prediction that are not broken over two pages. */
    private static final float LEAST_ROOM = 320;

    private static final int MOST_LINES = 500;

    private final Path path;
    private final PDDocument file = new PDDocument();
    private final PdfPages pages;

    DrawnPredictions(Path path) throws IOException {
        this.path = path;
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("Predictions");
        information.setProducer("Medley");
        file.setDocumentInformation(information);
        pages = new PdfPages(file, MARGIN);
    }

    @Override
    public void write(ExportedPrediction exported) throws IOException {
        MadePrediction prediction = exported.prediction();
        pages.reserve(LEAST_ROOM);
        Verdict verdict = prediction.verdict();
        pages.text(0, "Prediction " + prediction.id(), HEADING);
        pages.down(1.5f * LEADING);
        line("Recording " + prediction.recordingId() + ", " + prediction.createdAt());
        line("Model " + verdict.model().provider() + " " + verdict.model().name() + " "
                + verdict.model().version());
        line(verdict.dominant() == null ? "No emotion is named." : "The voice expresses: " + verdict.dominant() + ".");
        for (CautionView warning : verdict.warnings()) {
            line(warning.detail());
        }
        pages.down(LEADING / 2);
        probabilities(verdict);
        TimelineRenderer.draw(prediction.timeline(), pages);
        if (exported.correctedEmotion() != null) {
            line("Its owner says that was really expressed: " + exported.correctedEmotion() + ".");
        }
        parts(prediction);
        pages.down(LEADING);
    }

    private void probabilities(Verdict verdict) throws IOException {
        for (Map.Entry<String, Double> emotion : verdict.probabilities().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .toList()) {
            pages.text(0, emotion.getKey(), SIZE);
            TimelineRenderer.bar(pages, emotion.getKey(), emotion.getValue());
            pages.text(pages.width() - 40, String.format(Locale.ROOT, "%.4f", emotion.getValue()), SIZE);
            pages.down(LEADING);
        }
    }

    /** What is said of each utterance and each window, a line each. */
    private void parts(MadePrediction prediction) throws IOException {
        int written = 0;
        for (LabelTier tier : LabelTier.of(prediction)) {
            if (tier.name().startsWith(LabelTier.TIMELINE)) {
                continue;
            }
            for (LabelTier.Label label : tier.labels()) {
                if (written++ == MOST_LINES) {
                    line("There are more; a file of another format has all.");
                    return;
                }
                line(String.format(
                        Locale.ROOT,
                        "%s, %.1f to %.1f s: %s",
                        tier.name(),
                        label.startMs() / 1000.0,
                        label.endMs() / 1000.0,
                        label.text()));
            }
        }
    }

    private void line(String text) throws IOException {
        for (String line : pages.lines(text, pages.width(), SIZE)) {
            pages.text(0, line, SIZE);
            pages.down(LEADING);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            pages.close();
            file.save(path.toFile());
        }
    }
}
