package dev.medley.chat.parsing;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** What was painted on a page so far, as boxes: what is behind the text that follows. */
final class PaintedAreas {

    private static final int MOST = 2_000;
    private static final List<String> PATH = List.of("m", "l", "c", "v", "y", "re");
    private static final List<String> PAINT = List.of("f", "F", "f*", "B", "B*", "b", "b*", "n", "S", "s", "sh", "BI");

    private record Area(Rectangle2D box, Shade shade) {}

    private final List<Area> areas = new ArrayList<>();
    private final List<Rectangle2D> path = new ArrayList<>();

    void clear() {
        areas.clear();
        path.clear();
    }

    /** What is behind a point. */
    Shade at(double x, double y) {
        for (Area area : areas.reversed()) {
            if (area.box.contains(x, y)) {
                return area.shade;
            }
        }
        return Shade.WHITE;
    }

    /** Has an engine tell what it paints. */
    void listenTo(PageText engine) {
        PATH.forEach(name -> engine.addOperator(new Listener(engine, name)));
        PAINT.forEach(name -> engine.addOperator(new Listener(engine, name)));
        engine.addOperator(new Pictures(engine));
    }

    private void paint(Rectangle2D box, Shade shade) {
        if (areas.size() < MOST) {
            areas.add(new Area(box, shade));
        }
    }

    private void extend(PageText engine, String name, double[] numbers) {
        if (name.equals("re") && numbers.length >= 4) {
            path.add(box(engine, numbers[0], numbers[1], numbers[2], numbers[3]));
        } else if (numbers.length >= 2) {
            Point2D end =
                    engine.transformedPoint((float) numbers[numbers.length - 2], (float) numbers[numbers.length - 1]);
            if (name.equals("m") || path.isEmpty()) {
                path.add(new Rectangle2D.Double(end.getX(), end.getY(), 0, 0));
            } else {
                path.getLast().add(end);
            }
        }
        if (path.size() > MOST) {
            path.clear();
        }
    }

    private static Rectangle2D box(PageText engine, double x, double y, double width, double height) {
        Point2D from = engine.transformedPoint((float) x, (float) y);
        Rectangle2D box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
        box.add(engine.transformedPoint((float) (x + width), (float) (y + height)));
        box.add(engine.transformedPoint((float) x, (float) (y + height)));
        box.add(engine.transformedPoint((float) (x + width), (float) y));
        return box;
    }

    private void end(PageText engine, String name) {
        if (name.equals("sh")) {
            paint(new Rectangle2D.Double(-1e6, -1e6, 2e6, 2e6), Shade.UNKNOWN);
        } else if (name.equals("BI")) {
            paint(box(engine, 0, 0, 1, 1), Shade.UNKNOWN);
        } else {
            boolean isFilled = "fFbB".indexOf(name.charAt(0)) >= 0;
            path.forEach(box -> {
                if (isFilled) {
                    paint(box, engine.ink().alpha() < 1 ? Shade.UNKNOWN : engine.ink());
                }
            });
            path.clear();
        }
    }

    private final class Listener extends OperatorProcessor {

        private final PageText engine;
        private final String name;

        Listener(PageText engine, String name) {
            super(engine);
            this.engine = engine;
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            if (PATH.contains(name)) {
                extend(
                        engine,
                        name,
                        operands.stream()
                                .filter(COSNumber.class::isInstance)
                                .mapToDouble(number -> ((COSNumber) number).floatValue())
                                .toArray());
            } else {
                end(engine, name);
            }
        }

        @Override
        public String getName() {
            return name;
        }
    }

    /** What is in a picture nobody knows. */
    private final class Pictures extends DrawObject {

        private final PageText engine;

        Pictures(PageText engine) {
            super(engine);
            this.engine = engine;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            PDFStreamEngine context = getContext();
            if (!operands.isEmpty()
                    && operands.getFirst() instanceof COSName name
                    && context.getResources() != null
                    && context.getResources().isImageXObject(name)) {
                paint(box(engine, 0, 0, 1, 1), Shade.UNKNOWN);
            } else {
                super.process(operator, operands);
            }
        }
    }
}
