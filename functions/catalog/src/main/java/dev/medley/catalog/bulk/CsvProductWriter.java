package dev.medley.catalog.bulk;

import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductDetails;
import dev.medley.catalog.products.ProductVariant;
import dev.medley.catalog.products.VariantDetails;
import dev.medley.catalog.products.VariantPrice;
import dev.medley.kernel.Money;
import dev.medley.kernel.SpreadsheetText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** Writes a row for each variant, and one for a product without any. Spreadsheets know the file as UTF-8 by its mark. */
final class CsvProductWriter implements ProductFileWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();
    private static final String MARK = "\ufeff";

    private final CSVPrinter printer;
    private final List<CsvColumn> columns;
    private final Map<UUID, String> categories;

    CsvProductWriter(Writer text, List<CsvColumn> columns, Map<UUID, String> categories) throws IOException {
        text.write(MARK);
        this.printer = new CSVPrinter(text, FORMAT);
        this.columns = columns;
        this.categories = categories;
        printer.printRecord(columns.stream().map(CsvColumn::name));
    }

    @Override
    public void write(Product product) throws IOException {
        List<ProductVariant> variants = product.variants();
        if (variants.isEmpty()) {
            row(product, null);
        }
        for (ProductVariant variant : variants) {
            row(product, variant.details());
        }
    }

    private void row(Product product, @Nullable VariantDetails variant) throws IOException {
        printer.printRecord(columns.stream().map(column -> SpreadsheetText.guarded(cell(column, product, variant))));
    }

    private String cell(CsvColumn column, Product product, @Nullable VariantDetails variant) {
        if (!column.kind().isOfVariant()) {
            return ofProduct(column, product);
        }
        return variant == null ? "" : ofVariant(column, product.details().optionNames(), variant);
    }

    private String ofProduct(CsvColumn column, Product product) {
        ProductDetails details = product.details();
        return switch (column.kind()) {
            case SLUG -> product.slug();
            case TITLE -> details.title();
            case DESCRIPTION -> details.description();
            case LANGUAGE -> details.language();
            case STATUS -> details.status().label();
            case TAX_CLASS -> details.taxClass();
            case CATEGORIES ->
                String.join(
                        CsvColumn.SEPARATOR,
                        details.categoryIds().stream()
                                .map(categories::get)
                                .filter(Objects::nonNull)
                                .toList());
            case TAGS -> String.join(CsvColumn.SEPARATOR, details.tags());
            case ATTRIBUTE -> attribute(details.attributes().get(column.of()));
            case OPTION_NAME -> option(column, details.optionNames());
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private static String attribute(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : Objects.toString(value, "");
    }

    private static String ofVariant(CsvColumn column, List<String> optionNames, VariantDetails variant) {
        return switch (column.kind()) {
            case OPTION_VALUE -> variant.options().getOrDefault(option(column, optionNames), "");
            case SKU -> variant.sku();
            case VARIANT_TITLE -> variant.title();
            case WEIGHT -> String.valueOf(variant.weightGrams());
            case SHIPPING -> String.valueOf(variant.needsShipping());
            case PRICE -> amount(column, variant, VariantPrice::price);
            case COMPARE_AT -> amount(column, variant, VariantPrice::compareAt);
            default -> throw new IllegalArgumentException(column.name());
        };
    }

    private static String option(CsvColumn column, List<String> optionNames) {
        int at = Integer.parseInt(column.of()) - 1;
        return at < optionNames.size() ? optionNames.get(at) : "";
    }

    private static String amount(
            CsvColumn column, VariantDetails variant, Function<VariantPrice, @Nullable Money> which) {
        return variant.prices().stream()
                .filter(price -> price.price().currency().getCurrencyCode().equals(column.of()))
                .map(which)
                .filter(Objects::nonNull)
                .findFirst()
                .map(money -> String.valueOf(money.amount()))
                .orElse("");
    }

    @Override
    public void end() throws IOException {
        printer.flush();
    }
}
