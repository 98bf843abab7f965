package dev.medley.catalog.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what a file says of a product over what it is: what the file leaves out stays. */
final class ProductMerge {

    private ProductMerge() {}

    /** What the product is to be. */
    static Map<String, Object> of(Map<String, Object> present, Map<String, Object> wanted) {
        Map<String, Object> merged = new HashMap<>(present);
        wanted.forEach((name, value) -> {
            if (value != null) {
                merged.put(name, merge(name, present.get(name), value));
            }
        });
        return merged;
    }

    private static Object merge(String name, @Nullable Object present, Object wanted) {
        if (name.equals("attributes") && wanted instanceof Map<?, ?> attributes) {
            return attributes(members(present), attributes);
        }
        return name.equals("variants") && wanted instanceof List<?> variants
                ? variants(present instanceof List<?> known ? known : List.of(), variants)
                : wanted;
    }

    private static Map<String, Object> attributes(Map<String, Object> merged, Map<?, ?> wanted) {
        wanted.forEach((key, value) -> {
            if (value == null) {
                merged.remove(String.valueOf(key));
            } else {
                merged.put(String.valueOf(key), value);
            }
        });
        return merged;
    }

    /** Those that the product has, as the file says them, and then those that are new. */
    private static List<Object> variants(List<?> present, List<?> wanted) {
        List<Object> merged = new ArrayList<>(present);
        for (Object variant : wanted) {
            int at = merged.stream().map(ImportedProduct::sku).toList().indexOf(ImportedProduct.sku(variant));
            boolean isNew = at < 0 || at >= present.size() || !(variant instanceof Map);
            Object whole = variant instanceof Map<?, ?> members
                    ? variant(isNew ? Map.of() : members(merged.get(at)), members)
                    : variant;
            if (isNew) {
                merged.add(whole);
            } else {
                merged.set(at, whole);
            }
        }
        return merged;
    }

    private static Map<String, Object> variant(Map<String, Object> present, Map<?, ?> wanted) {
        Map<String, Object> merged = new HashMap<>(present);
        wanted.forEach((name, value) -> {
            if (value != null) {
                merged.put(String.valueOf(name), value);
            }
        });
        Object prices = wanted.get("prices");
        if (prices instanceof Map<?, ?> byCurrency) {
            merged.put("prices", prices(present.get("prices"), byCurrency));
        }
        if (merged.get("prices") instanceof List<?> all) {
            merged.put(
                    "prices",
                    all.stream()
                            .sorted(Comparator.comparing(ProductMerge::currency))
                            .toList());
        }
        return merged;
    }

    private static List<Object> prices(@Nullable Object present, Map<?, ?> wanted) {
        Map<String, Object> merged = new HashMap<>();
        if (present instanceof List<?> all) {
            all.forEach(price -> merged.put(currency(price), price));
        }
        wanted.forEach((currency, price) -> {
            if (price instanceof Map<?, ?> members) {
                Map<String, Object> whole = members(merged.get(currency));
                members.forEach((name, value) -> whole.put(String.valueOf(name), value));
                merged.put(String.valueOf(currency), whole);
            } else {
                merged.remove(String.valueOf(currency));
            }
        });
        return new ArrayList<>(merged.values());
    }

    private static String currency(Object price) {
        return price instanceof Map<?, ?> members && members.get("price") instanceof Map<?, ?> money
                ? String.valueOf(money.get("currency"))
                : "";
    }

    private static Map<String, Object> members(@Nullable Object object) {
        Map<String, Object> members = new HashMap<>();
        if (object instanceof Map<?, ?> known) {
            known.forEach((name, value) -> members.put(String.valueOf(name), value));
        }
        return members;
    }
}
