package dev.medley.catalog.listings.store;

import dev.medley.catalog.listings.Listing;
import dev.medley.catalog.listings.ListingConditions;
import dev.medley.catalog.listings.ListingFilter;
import dev.medley.catalog.listings.ListingReader;
import dev.medley.catalog.listings.ListingRepository;
import dev.medley.catalog.products.ProductStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PageRequest.Sort;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
class JdbcListingRepository implements ListingRepository {

    private static final String COLUMNS = """
            select l.product_id, l.status, l.slug, l.title, l.language, l.prices, l.rating_count, l.in_stock, l.tags,
                l.created_at, l.updated_at,""";

    private static final String BY_PRICE = COLUMNS + """
            lp.amount, lp.rating::double precision as rating
            from catalog.listing_price lp join catalog.listing l on l.product_id = lp.product_id
            where lp.status = :status and lp.currency = :currency""";

    private static final String WITHOUT_PRICE = COLUMNS + """
            0::bigint as amount, l.rating::double precision as rating
            from catalog.listing l where l.status = :status""";

    /** The rating turned around, so that one index serves an order that goes up by one field and down by this one. */
    private static final String BEST = "best";

    private static final List<String> FIELDS = List.of("price", "rating", "title", "createdAt", "updatedAt");

    private static final String IN_COLLECTION = COLUMNS + """
            cp.position::bigint as amount, l.rating::double precision as rating
            from catalog.collection_product cp join catalog.listing l on l.product_id = cp.product_id
            where cp.collection_id = :collection and l.status = :status""";

    private static final SortKeys<Listing> BY_POSITION =
            SortKeys.newestFirst("cp.product_id", Listing::id).and("position", "cp.position", Listing::sortValue);

    private static final SortKeys<Listing> KEYS = keys("l.product_id", "l.rating");
    private static final SortKeys<Listing> PRICED =
            keys("lp.product_id", "lp.rating").and("price", "lp.amount", Listing::sortValue);

    private final Sql sql;
    private final ListingReader reader;
    private final ListingConditions conditions;

    JdbcListingRepository(Sql sql, ListingReader reader, ListingConditions conditions) {
        this.sql = sql;
        this.reader = reader;
        this.conditions = conditions;
    }

    private static SortKeys<Listing> keys(String id, String rating) {
        return SortKeys.newestFirst(id, Listing::id)
                .and("rating", rating, Listing::rating)
                .and(BEST, "-" + rating, listing -> -listing.rating())
                .and("title", "l.title collate \"und-x-icu\"", Listing::title)
                .and("createdAt", "l.created_at", Listing::createdAt)
                .and("updatedAt", "l.updated_at", Listing::updatedAt);
    }

    @Override
    public Page<Listing> list(ListingFilter filter, PageRequest page) {
        boolean priced = filter.hasPriceRange()
                || page.sort().stream().anyMatch(sort -> sort.field().equals("price"));
        Query query = sql.query(priced ? BY_PRICE : WITHOUT_PRICE).with("status", filter.status());
        if (priced) {
            query.with("currency", filter.currency())
                    .when(filter.minPrice(), "and lp.amount >= :minPrice", "minPrice")
                    .when(filter.maxPrice(), "and lp.amount <= :maxPrice", "maxPrice");
        }
        return conditions
                .append(query, filter)
                .page("products/" + filter, oneWay(page), priced ? PRICED : KEYS, reader);
    }

    @Override
    public Page<Listing> listCollection(UUID collectionId, PageRequest page) {
        return sql.query(IN_COLLECTION)
                .with("collection", collectionId)
                .with("status", ProductStatus.ACTIVE)
                .page(
                        "collection/" + collectionId,
                        new PageRequest(page.limit(), page.cursor(), List.of(new Sort("position", false))),
                        BY_POSITION,
                        reader);
    }

    /** The same order with all fields in one direction, where the rating is what goes another way. */
    private static PageRequest oneWay(PageRequest page) {
        if (!page.sort().stream().allMatch(sort -> FIELDS.contains(sort.field()))) {
            throw PageRequest.unknownSort(FIELDS);
        }
        List<Sort> sorts = page.sort().stream()
                .map(sort -> page.sort().stream()
                        .filter(other -> sort.field().equals("rating") && other.descending() != sort.descending())
                        .findFirst()
                        .map(other -> new Sort(BEST, other.descending()))
                        .orElse(sort))
                .toList();
        return new PageRequest(page.limit(), page.cursor(), sorts);
    }
}
