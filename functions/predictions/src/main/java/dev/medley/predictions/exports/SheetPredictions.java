package dev.medley.predictions.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Predictions as a workbook: a sheet of them, and one of their parts. */
final class SheetPredictions implements PredictionSink {

    /** A million rows do not fit into memory: those that are complete go into the file. One sheet at a time may do so. */
    private static final int FLUSHED = 1_000;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet whole;
    private final Worksheet parts;
    private int wholeRows = 1;
    private int partRows = 1;

    SheetPredictions(Path path) throws IOException {
        out = new BufferedOutputStream(Files.newOutputStream(path));
        book = new Workbook(out, "Medley", "1.0");
        whole = begin("Predictions");
        parts = begin("Parts");
    }

    private Worksheet begin(String name) {
        Worksheet sheet = book.newWorksheet(name);
        List<String> columns = PredictionTable.columns();
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(0, c, columns.get(c));
            sheet.style(0, c).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    @Override
    public void write(ExportedPrediction prediction) throws IOException {
        row(whole, wholeRows++, PredictionTable.whole(prediction));
        for (List<@Nullable Object> part : PredictionTable.parts(prediction).toList()) {
            row(parts, partRows++, part);
            if (partRows % FLUSHED == 0) {
                parts.flush();
            }
        }
    }

    private static void row(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int c = 0; c < cells.size(); c++) {
            switch (cells.get(c)) {
                case null -> {
                    continue;
                }
                case Number number -> sheet.value(row, c, number);
                case Boolean bool -> sheet.value(row, c, bool);
                case Object text -> sheet.value(row, c, text.toString());
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            parts.close();
            book.close();
        }
    }
}
