package dev.medley.catalog.listings;

import dev.medley.catalog.products.ProductStatus;
import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads filters as they stand in requests. */
public final class ListingFilters {

    /** Attributes with commas between: {@code color:red,width:10..20}. */
    public static final String ATTRIBUTES = "[a-z][a-z0-9-]{0,39}:[^,]{1,100}(,[a-z][a-z0-9-]{0,39}:[^,]{1,100}){0,9}";

    /** Tags with commas between. */
    public static final String TAGS = "[a-z0-9-]{1,50}(,[a-z0-9-]{1,50}){0,9}";

    private static final Pattern RANGE =
            Pattern.compile("(-?\\d{1,12}(?:\\.\\d{1,6})?)?\\.\\.(-?\\d{1,12}(?:\\.\\d{1,6})?)?");

    private ListingFilters() {}

    /** A filter by the texts of a request. */
    public static ListingFilter parse(
            ProductStatus status, Prices prices, Groups groups, @Nullable Boolean inStock, @Nullable Double minRating) {
        if (prices.currency() != null) {
            var _ = CurrencyCode.parse(prices.currency(), "/currency");
        } else if (prices.min() != null || prices.max() != null) {
            throw currencyMissing();
        }
        List<String> pairs = new ArrayList<>();
        List<AttributeRange> ranges = new ArrayList<>();
        for (String attribute : split(groups.attributes())) {
            String key = attribute.substring(0, attribute.indexOf(':'));
            String value = attribute.substring(key.length() + 1);
            Matcher range = RANGE.matcher(value);
            if (range.matches()) {
                ranges.add(new AttributeRange(key, number(range.group(1)), number(range.group(2))));
            } else {
                pairs.add(key + "=" + value);
            }
        }
        return new ListingFilter(
                status,
                prices.currency(),
                prices.min(),
                prices.max(),
                groups.category(),
                groups.collection(),
                split(groups.tags()),
                pairs,
                ranges,
                inStock,
                minRating);
    }

    /** The prices that are wanted. */
    public record Prices(
            @Nullable String currency,
            @Nullable Long min,
            @Nullable Long max) {}

    /** The groups and attributes that are wanted, lists as texts with commas between. */
    public record Groups(
            @Nullable UUID category,
            @Nullable UUID collection,
            @Nullable String tags,
            @Nullable String attributes) {}

    static Refusal currencyMissing() {
        return Refusal.invalid("filter-invalid", "/currency", "Prices are compared in one currency; say which.");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static List<String> split(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
