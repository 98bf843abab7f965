package dev.medley.catalog.bulk;

import dev.medley.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A product as a file says it.
 *
 * @param row the first of its rows
 * @param rows how many it has, one for each variant where there are several
 * @param document what the file says of it; what is left out stays as it is
 * @param faults what could not even be read
 */
record ImportedProduct(int row, int rows, Map<String, Object> document, List<ProductRowResult> faults) {

    private static final Pattern IN_VARIANT = Pattern.compile("/variants/(\\d{1,4})(/.*)?");

    int lastRow() {
        return row + rows - 1;
    }

    @Nullable
    String slug() {
        return document.get("slug") instanceof String slug && !slug.isEmpty() ? slug : null;
    }

    List<String> skus() {
        return document.get("variants") instanceof List<?> variants
                ? variants.stream().map(ImportedProduct::sku).toList()
                : List.of();
    }

    /** The SKU that a variant of a document has; empty where it has none. */
    static String sku(Object variant) {
        return variant instanceof Map<?, ?> members && members.get("sku") instanceof String sku ? sku : "";
    }

    /** All its rows with one outcome. */
    List<ProductRowResult> ended(ProductRowOutcome outcome, UUID productId) {
        return IntStream.rangeClosed(row, lastRow())
                .mapToObj(number -> new ProductRowResult(number, outcome, productId, null))
                .toList();
    }

    /** All its rows, of which some could not be read. */
    List<ProductRowResult> unreadable() {
        return failed(faults);
    }

    /** All its rows, for what it was refused for; what is wrong with a variant stands at the row of the variant. */
    List<ProductRowResult> refused(Refusal refusal) {
        if (refusal.faults().isEmpty()) {
            return IntStream.rangeClosed(row, lastRow())
                    .mapToObj(number -> ProductRowResult.failed(number, refusal.code(), null, refusal.detail()))
                    .toList();
        }
        return failed(refusal.faults().stream()
                .map(fault -> located(refusal.code(), fault))
                .toList());
    }

    private ProductRowResult located(String code, Refusal.Fault fault) {
        Matcher variant = IN_VARIANT.matcher(fault.pointer());
        if (rows > 1 && variant.matches() && Integer.parseInt(variant.group(1)) < rows) {
            int number = row + Integer.parseInt(variant.group(1));
            return ProductRowResult.failed(number, code, variant.group(2), fault.detail());
        }
        return ProductRowResult.failed(row, code, fault.pointer(), fault.detail());
    }

    private List<ProductRowResult> failed(List<ProductRowResult> failures) {
        List<ProductRowResult> results = new ArrayList<>();
        for (int number = row; number <= lastRow(); number++) {
            int wanted = number;
            results.add(failures.stream()
                    .filter(failure -> failure.row() == wanted)
                    .findFirst()
                    .orElseGet(() -> ProductRowResult.failed(
                            wanted, "import-row-skipped", null, "Another row of the same product is wrong.")));
        }
        return results;
    }
}
