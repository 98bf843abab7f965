package dev.medley.predictions.exports;

import dev.medley.models.Emotion;
import dev.medley.pdf.PdfPages;
import dev.medley.predictions.TimelineSegment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws a timeline: over time, from below, the probability of each emotion in its colour. */
final class TimelineRenderer {

    private static final float HEIGHT = 90;
    private static final float SIZE = 7;
    private static final float BAR = 6;
    private static final float BAR_LEFT = 80;
    private static final float BAR_RIGHT = 50;
    private static final int MARKS = 5;

    /** Told apart by people who see fewer colours, too (Okabe and Ito). */
    private static final Map<Emotion, Integer> COLOURS = Map.of(
            Emotion.NEUTRAL, 0x999999,
            Emotion.CALM, 0x56b4e9,
            Emotion.HAPPY, 0xf0e442,
            Emotion.SAD, 0x0072b2,
            Emotion.ANGRY, 0xd55e00,
            Emotion.FEARFUL, 0xcc79a7,
            Emotion.DISGUST, 0x009e73,
            Emotion.SURPRISED, 0xe69f00);

    private TimelineRenderer() {}

    static void draw(List<TimelineSegment> timeline, PdfPages pages) throws IOException {
        if (timeline.isEmpty()) {
            return;
        }
        pages.reserve(HEIGHT + 4 * SIZE);
        float bottom = pages.y() - HEIGHT;
        float scale = pages.width() / Math.max(1, timeline.getLast().endMs());
        for (TimelineSegment segment : timeline) {
            float y = bottom;
            for (Emotion emotion : Emotion.values()) {
                float height = HEIGHT
                        * segment.probabilities()
                                .getOrDefault(emotion.label(), 0.0)
                                .floatValue();
                fill(pages, emotion, new float[] {
                    pages.left() + segment.startMs() * scale, y, (segment.endMs() - segment.startMs()) * scale, height
                });
                y += height;
            }
        }
        axis(pages, bottom, timeline.getLast().endMs());
        pages.down(HEIGHT + 4 * SIZE);
    }

    private static void axis(PdfPages pages, float bottom, long lengthMs) throws IOException {
        PDPageContentStream content = pages.content();
        content.moveTo(pages.left(), bottom);
        content.lineTo(pages.left() + pages.width(), bottom);
        content.stroke();
        for (int i = 0; i <= MARKS; i++) {
            String time = String.format(Locale.ROOT, "%.1f s", lengthMs / 1000.0 * i / MARKS);
            float x = pages.left() + (pages.width() - pages.width(time, SIZE)) * i / MARKS;
            pages.text(x, bottom - SIZE - 2, time, SIZE);
        }
    }

    /** A bar in the present line, as long as something is probable. */
    static void bar(PdfPages pages, String label, double probability) throws IOException {
        float room = pages.width() - BAR_LEFT - BAR_RIGHT;
        for (Emotion emotion : Emotion.values()) {
            if (emotion.label().equals(label)) {
                fill(pages, emotion, new float[] {pages.left() + BAR_LEFT, pages.y(), (float) (room * probability), BAR
                });
            }
        }
    }

    private static void fill(PdfPages pages, Emotion emotion, float[] box) throws IOException {
        PDPageContentStream content = pages.content();
        int colour = Objects.requireNonNull(COLOURS.get(emotion));
        content.saveGraphicsState();
        content.setNonStrokingColor((colour >> 16 & 0xff) / 255f, (colour >> 8 & 0xff) / 255f, (colour & 0xff) / 255f);
        content.addRect(box[0], box[1], box[2], box[3]);
        content.fill();
        content.restoreGraphicsState();
    }
}
