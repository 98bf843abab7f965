package dev.medley.analytics.runs;

import dev.medley.analytics.charts.ChartCanvas;
import dev.medley.analytics.charts.ChartColor;
import dev.medley.pdf.PdfPages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** A chart on a page: its places scaled, and turned upside down, because pages have their zero at the bottom. */
record PdfCanvas(PdfPages pages, float left, float top, float scale) implements ChartCanvas {

    private interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    @Override
    public void line(List<Spot> spots, ChartColor color) {
        draw(content -> {
            content.setStrokingColor(part(color, 16), part(color, 8), part(color, 0));
            content.setLineWidth(1.5f);
            trace(content, spots);
            content.stroke();
        });
    }

    @Override
    public void area(List<Spot> spots, ChartColor color, double opacity) {
        draw(content -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) opacity);
            content.setGraphicsStateParameters(state);
            content.setNonStrokingColor(part(color, 16), part(color, 8), part(color, 0));
            trace(content, spots);
            content.fill();
        });
    }

    @Override
    public void rule(Spot from, Spot to) {
        draw(content -> {
            content.setStrokingColor(0.85f, 0.85f, 0.85f);
            content.setLineWidth(0.5f);
            trace(content, List.of(from, to));
            content.stroke();
        });
    }

    @Override
    public void text(Spot spot, String text, Anchor anchor, double size) {
        draw(_ -> {
            float points = (float) size * scale;
            float width = pages.width(text, points);
            float shift = switch (anchor) {
                case START -> 0;
                case MIDDLE -> width / 2;
                case END -> width;
            };
            pages.text(x(spot) - shift, y(spot), text, points);
        });
    }

    /** Draws with a state of its own: colours and widths do not last. */
    private void draw(Drawing drawing) {
        try {
            PDPageContentStream content = pages.content();
            content.saveGraphicsState();
            drawing.on(content);
            content.restoreGraphicsState();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void trace(PDPageContentStream content, List<Spot> spots) throws IOException {
        content.moveTo(x(spots.getFirst()), y(spots.getFirst()));
        for (Spot spot : spots.subList(1, spots.size())) {
            content.lineTo(x(spot), y(spot));
        }
    }

    private float x(Spot spot) {
        return left + scale * (float) spot.x();
    }

    private float y(Spot spot) {
        return top - scale * (float) spot.y();
    }

    private static float part(ChartColor color, int shift) {
        return ((color.rgb() >> shift) & 0xff) / 255f;
    }
}
