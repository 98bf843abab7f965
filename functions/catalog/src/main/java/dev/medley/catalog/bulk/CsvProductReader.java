package dev.medley.catalog.bulk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads products from CSV (RFC 4180): a row for each variant, which says the product too. Rows one below the other that
 * have the same slug are one product.
 */
final class CsvProductReader implements ProductFileReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final ProductVocabulary vocabulary;

    CsvProductReader(ProductVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void read(Path file, Consumer<ImportedProduct> each) {
        try (Reader text = Utf8File.open(file);
                CSVParser parser =
                        CSVParser.builder().setReader(text).setFormat(FORMAT).get()) {
            read(parser, each);
        } catch (IOException e) {
            throw invalid(e, 0);
        }
    }

    private void read(CSVParser parser, Consumer<ImportedProduct> each) {
        Iterator<CSVRecord> records = parser.iterator();
        CSVRecord head = next(parser, records)
                .orElseThrow(() -> new ProductFileInvalid("The file is empty; its first row names the columns."));
        CsvRowReader reader = CsvRowReader.of(head, vocabulary);
        List<CsvRow> product = new ArrayList<>();
        for (Optional<CSVRecord> cells = next(parser, records); cells.isPresent(); cells = next(parser, records)) {
            if (isEmpty(cells.get())) {
                continue;
            }
            CsvRow row = reader.read(cells.get());
            if (!product.isEmpty() && !isSame(product.getLast(), row)) {
                each.accept(join(product));
                product.clear();
            }
            product.add(row);
        }
        if (!product.isEmpty()) {
            each.accept(join(product));
        }
    }

    private static Optional<CSVRecord> next(CSVParser parser, Iterator<CSVRecord> records) {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw invalid(Objects.requireNonNull(e.getCause()), parser.getRecordNumber() + 1);
        }
    }

    private static RuntimeException invalid(IOException e, long row) {
        if (e instanceof CharacterCodingException) {
            return Utf8File.notUtf8();
        }
        return new ProductFileInvalid(
                "Row " + row + " is no CSV: a quote stands where none may stand, or is not closed.");
    }

    private static boolean isEmpty(CSVRecord cells) {
        return cells.size() == 1 && cells.get(0).isEmpty();
    }

    /** Whether a row goes on with the product of the row above it. */
    private static boolean isSame(CsvRow above, CsvRow row) {
        Object slug = row.product.get("slug");
        return slug != null && slug.equals(above.product.get("slug")) && row.number == above.number + 1;
    }

    private static ImportedProduct join(List<CsvRow> rows) {
        CsvRow first = rows.getFirst();
        Map<String, Object> document = new HashMap<>(first.product);
        List<Map<String, Object>> variants = new ArrayList<>();
        List<ProductRowResult> faults = new ArrayList<>();
        for (CsvRow row : rows) {
            if (row != first) {
                requireSame(first, row);
            }
            if (row.hasVariant()) {
                variants.add(row.variant);
            } else if (rows.size() > 1) {
                row.fault("/sku", "Where a product has several rows, each is a variant.");
            }
            faults.addAll(row.faults);
        }
        document.put("variants", variants);
        return new ImportedProduct(first.number, rows.size(), document, faults);
    }

    private static void requireSame(CsvRow first, CsvRow row) {
        first.product.forEach((name, value) -> {
            if (!Objects.equals(value, row.product.get(name))) {
                row.fault("/" + name, "The first row of the product says something else.");
            }
        });
    }
}
