package dev.medley.catalog.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column of a CSV file of products.
 *
 * @param kind what stands in it
 * @param of which attribute, currency or option; empty where there is but one of the kind
 */
record CsvColumn(Kind kind, String of) {

    /** Between the parts of categories and tags. */
    static final String SEPARATOR = ";";

    /** How many options a product has at most. */
    static final int OPTIONS = 5;

    /** What stands in a column; those of products first, then those of variants. */
    enum Kind {
        SLUG("slug"),
        TITLE("title"),
        DESCRIPTION("description"),
        LANGUAGE("language"),
        STATUS("status"),
        TAX_CLASS("taxClass"),
        CATEGORIES("categories"),
        TAGS("tags"),
        ATTRIBUTE("attribute:"),
        OPTION_NAME("optionName:"),
        OPTION_VALUE("option:"),
        SKU("sku"),
        VARIANT_TITLE("variantTitle"),
        WEIGHT("weightGrams"),
        SHIPPING("needsShipping"),
        PRICE("price:"),
        COMPARE_AT("compareAt:");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        private boolean isPrefix() {
            return text.endsWith(":");
        }

        boolean isOfVariant() {
            return compareTo(OPTION_VALUE) >= 0;
        }
    }

    static CsvColumn of(Kind kind) {
        return new CsvColumn(kind, "");
    }

    /** The column that has this name; empty where there is none. */
    static Optional<CsvColumn> named(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.isPrefix()
                        ? name.startsWith(kind.text) && name.length() > kind.text.length()
                        : name.equals(kind.text))
                .findFirst()
                .map(kind -> new CsvColumn(kind, name.substring(kind.text.length())));
    }

    String name() {
        return kind.text + of;
    }

    /** All columns of a file, for these attributes and currencies. */
    static List<CsvColumn> all(List<String> attributes, List<String> currencies) {
        List<String> options =
                IntStream.rangeClosed(1, OPTIONS).mapToObj(String::valueOf).toList();
        return Arrays.stream(Kind.values())
                .flatMap(kind -> switch (kind) {
                    case ATTRIBUTE -> attributes.stream().map(key -> new CsvColumn(kind, key));
                    case OPTION_NAME, OPTION_VALUE -> options.stream().map(number -> new CsvColumn(kind, number));
                    case PRICE, COMPARE_AT -> currencies.stream().map(currency -> new CsvColumn(kind, currency));
                    default -> Stream.of(of(kind));
                })
                .toList();
    }
}
