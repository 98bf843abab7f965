package dev.medley.catalog.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file while it is read: what it says of the product, and of one of its variants. */
final class CsvRow {

    final int number;
    final Map<String, Object> product = new HashMap<>();
    final Map<String, Object> variant = new HashMap<>();
    final List<ProductRowResult> faults = new ArrayList<>();

    private final Map<String, Map<String, Object>> prices = new TreeMap<>();
    private final Map<String, String> optionNames = new TreeMap<>();
    private final Map<String, String> optionValues = new TreeMap<>();
    private boolean saysOptions;
    private boolean saysVariant;

    CsvRow(int number) {
        this.number = number;
    }

    void fault(String pointer, String detail) {
        faults.add(ProductRowResult.failed(number, "import-row-malformed", pointer, detail));
    }

    /** Notes that a cell of the variant is not empty. */
    void sayVariant() {
        saysVariant = true;
    }

    void attribute(String key, @Nullable Object value) {
        members(product, "attributes").put(key, value);
    }

    void optionName(String option, String name) {
        saysOptions = true;
        optionNames.put(option, name);
    }

    void optionValue(String option, String value) {
        saysOptions = true;
        optionValues.put(option, value);
    }

    /** A price, or the one that it is compared with; null for none. */
    void price(String currency, String member, @Nullable Long amount) {
        Map<String, Object> price = prices.computeIfAbsent(currency, _ -> new HashMap<>());
        price.put(member, amount == null ? null : Map.of("amount", amount, "currency", currency));
    }

    /** Puts together what stands in several cells. */
    CsvRow complete() {
        if (saysOptions) {
            readOptions();
        }
        readPrices();
        if (!variant.containsKey("sku") && saysVariant) {
            fault("/sku", "A variant has a SKU.");
        }
        return this;
    }

    boolean hasVariant() {
        return variant.containsKey("sku");
    }

    private void readOptions() {
        List<String> names = new ArrayList<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i <= CsvColumn.OPTIONS; i++) {
            String name = optionNames.getOrDefault(String.valueOf(i), "");
            String value = optionValues.getOrDefault(String.valueOf(i), "");
            if (!name.isEmpty()) {
                names.add(name);
                if (!value.isEmpty()) {
                    values.put(name, value);
                }
            } else if (!value.isEmpty()) {
                fault("/option:" + i, "The option has no name.");
            }
        }
        product.put("optionNames", names);
        variant.put("options", values);
    }

    private void readPrices() {
        Map<String, Object> byCurrency = new HashMap<>();
        prices.forEach((currency, price) -> {
            boolean isCleared = price.containsKey("price") && price.get("price") == null;
            if (isCleared && price.get("compareAt") != null) {
                fault("/compareAt:" + currency, "There is no price that it could be compared with.");
            }
            byCurrency.put(currency, isCleared ? null : price);
        });
        if (!prices.isEmpty()) {
            variant.put("prices", byCurrency);
        } else if (hasVariant()) {
            variant.put("prices", Map.of());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> object, String name) {
        return (Map<String, Object>)
                Objects.requireNonNull(object.computeIfAbsent(name, _ -> new HashMap<String, Object>()));
    }
}
