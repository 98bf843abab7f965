package dev.medley.catalog.bulk;

import dev.medley.catalog.bulk.CsvColumn.Kind;
import dev.medley.catalog.groups.AttributeType;
import dev.medley.kernel.PlainText;
import dev.medley.kernel.SpreadsheetText;
import dev.medley.kernel.TextLength;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the cells of rows by the columns that the head of the file names. */
final class CsvRowReader {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,40})?");
    private static final int LONGEST_NAME = 60;

    private final List<CsvColumn> columns;
    private final ProductVocabulary vocabulary;

    private CsvRowReader(List<CsvColumn> columns, ProductVocabulary vocabulary) {
        this.columns = columns;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads the head of a file.
     *
     * @throws ProductFileInvalid where it names what is no column
     */
    static CsvRowReader of(CSVRecord head, ProductVocabulary vocabulary) {
        List<CsvColumn> columns =
                head.stream().map(name -> column(name.strip(), vocabulary)).toList();
        Set<CsvColumn> distinct = new HashSet<>(columns);
        if (distinct.size() < columns.size()) {
            throw new ProductFileInvalid("The head of the file names a column twice.");
        }
        if (!distinct.contains(CsvColumn.of(Kind.SLUG)) && !distinct.contains(CsvColumn.of(Kind.SKU))) {
            throw new ProductFileInvalid(
                    "The head of the file names neither slug nor sku, by which products are known.");
        }
        return new CsvRowReader(columns, vocabulary);
    }

    private static CsvColumn column(String name, ProductVocabulary vocabulary) {
        String shown = PlainText.storable(name, LONGEST_NAME);
        CsvColumn column = CsvColumn.named(name)
                .orElseThrow(() -> new ProductFileInvalid("The head of the file names \"" + shown
                        + "\", which is no column; commas stand between columns."));
        boolean isKnown = switch (column.kind()) {
            case ATTRIBUTE -> vocabulary.attributes().containsKey(column.of());
            case OPTION_NAME, OPTION_VALUE -> column.of().matches("[1-" + CsvColumn.OPTIONS + "]");
            case PRICE, COMPARE_AT -> column.of().matches("[A-Z]{3}");
            default -> true;
        };
        if (!isKnown) {
            throw new ProductFileInvalid("The head of the file names \"" + shown + "\", and there is no such thing.");
        }
        return column;
    }

    CsvRow read(CSVRecord cells) {
        CsvRow row = new CsvRow(Math.toIntExact(cells.getRecordNumber()));
        if (cells.size() != columns.size()) {
            row.fault("", "The row has " + cells.size() + " cells, the head of the file " + columns.size() + ".");
            return row;
        }
        for (int i = 0; i < columns.size(); i++) {
            CsvColumn column = columns.get(i);
            String text = SpreadsheetText.unguarded(cells.get(i));
            if (TextLength.codePoints(text) > ProductFileReader.LONGEST_TEXT || !PlainText.isStorable(text)) {
                row.fault("/" + column.name(), "A cell has 20,000 characters at most, and no NUL.");
                return row;
            }
            if (column.kind().isOfVariant() && !text.isEmpty()) {
                row.sayVariant();
            }
            read(column, text, row);
        }
        return row.complete();
    }

    private void read(CsvColumn column, String text, CsvRow row) {
        switch (column.kind()) {
            case SLUG -> ifSaid(text).ifPresent(said -> row.product.put("slug", said));
            case TITLE -> row.product.put("title", text);
            case DESCRIPTION -> row.product.put("description", text);
            case LANGUAGE -> ifSaid(text).ifPresent(said -> row.product.put("language", said));
            case STATUS -> ifSaid(text).ifPresent(said -> row.product.put("status", said));
            case TAX_CLASS -> ifSaid(text).ifPresent(said -> row.product.put("taxClass", said));
            case CATEGORIES -> row.product.put("categoryIds", categories(column, text, row));
            case TAGS -> row.product.put("tags", split(text));
            case ATTRIBUTE -> row.attribute(column.of(), text.isEmpty() ? null : attribute(column, text, row));
            case OPTION_NAME -> row.optionName(column.of(), text);
            case OPTION_VALUE -> row.optionValue(column.of(), text);
            case SKU -> ifSaid(text).ifPresent(said -> row.variant.put("sku", said));
            case VARIANT_TITLE -> row.variant.put("title", text);
            case WEIGHT -> row.variant.put("weightGrams", Objects.requireNonNullElse(integer(column, text, row), 0L));
            case SHIPPING -> ifSaid(text).ifPresent(_ -> row.variant.put("needsShipping", bool(column, text, row)));
            case PRICE -> row.price(column.of(), "price", integer(column, text, row));
            case COMPARE_AT -> row.price(column.of(), "compareAt", integer(column, text, row));
        }
    }

    private static Optional<String> ifSaid(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(CsvColumn.SEPARATOR, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private List<UUID> categories(CsvColumn column, String text, CsvRow row) {
        return split(text).stream()
                .map(slug -> {
                    UUID id = vocabulary.categories().get(slug);
                    if (id == null) {
                        row.fault(
                                "/" + column.name(),
                                "There is no category " + PlainText.storable(slug, LONGEST_NAME) + ".");
                    }
                    return id;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private Object attribute(CsvColumn column, String text, CsvRow row) {
        AttributeType type = vocabulary.attributes().get(column.of());
        if (type == AttributeType.BOOLEAN) {
            return bool(column, text, row);
        }
        if (type == AttributeType.NUMBER && DECIMAL.matcher(text).matches()) {
            return number(text);
        }
        return text;
    }

    /** As JSON is read, so that numbers that are the same are equal. */
    private static Number number(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return Double.valueOf(text);
        }
        long number = Long.parseLong(text);
        if (number == (int) number) {
            return (int) number;
        }
        return number;
    }

    private static boolean bool(CsvColumn column, String text, CsvRow row) {
        if (!text.equals("true") && !text.equals("false")) {
            row.fault("/" + column.name(), "This is true or false.");
        }
        return text.equals("true");
    }

    private static @Nullable Long integer(CsvColumn column, String text, CsvRow row) {
        if (text.isEmpty()) {
            return null;
        }
        if (!INTEGER.matcher(text).matches()) {
            row.fault(
                    "/" + column.name(),
                    "This is a whole number; prices are in the smallest unit: 1999 for 19.99 EUR.");
            return null;
        }
        return Long.valueOf(text);
    }
}
