package dev.medley.catalog.listings;

import dev.medley.storage.JsonCodec;
import dev.medley.storage.Query;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns filters into conditions on {@code catalog.listing l}. */
@Singleton
public class ListingConditions {

    private final JsonCodec json;

    ListingConditions(JsonCodec json) {
        this.json = json;
    }

    /** Appends all conditions but those on prices and status. */
    public Query append(Query query, ListingFilter filter) {
        return query.when(filter.category(), "and l.categories @> array [:category]::uuid[]", "category")
                .when(filter.collection(), "and l.collections @> array [:inCollection]::uuid[]", "inCollection")
                .when(array(filter.tags()), "and l.tags @> :tags", "tags")
                .when(array(filter.attributes()), "and l.attributes @> :attributes", "attributes")
                .when(filter.inStock(), "and l.in_stock = :inStock", "inStock")
                .when(filter.minRating(), "and l.rating >= :minRating::numeric", "minRating")
                .when(filter.ranges().isEmpty() ? null : json.write(filter.ranges()), """
                        and not exists (
                            select from jsonb_to_recordset(:ranges) as r (key text, low numeric, high numeric)
                            where not coalesce((l.numbers ->> r.key)::numeric >= coalesce(r.low, '-infinity')
                                and (l.numbers ->> r.key)::numeric <= coalesce(r.high, 'infinity'), false))""", "ranges");
    }

    /** Appends conditions on prices that are in the row of the listing itself. */
    public Query appendPrices(Query query, ListingFilter filter) {
        return filter.hasPriceRange()
                ? query.append("""
                        and (l.prices ->> :currency)::bigint >= :minPrice
                        and (l.prices ->> :currency)::bigint <= :maxPrice""")
                        .with("currency", filter.currency())
                        .with("minPrice", filter.minPrice() == null ? 0L : filter.minPrice())
                        .with("maxPrice", filter.maxPrice() == null ? Long.MAX_VALUE : filter.maxPrice())
                : query;
    }

    private static String @Nullable [] array(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }
}
