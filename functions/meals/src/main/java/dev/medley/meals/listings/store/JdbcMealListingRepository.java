package dev.medley.meals.listings.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.listings.MealFilter;
import dev.medley.meals.listings.MealListing;
import dev.medley.meals.listings.MealListingRepository;
import dev.medley.meals.recipes.MealSight;
import dev.medley.search.SearchCollection;
import dev.medley.search.SearchResult;
import dev.medley.search.SearchTable;
import dev.medley.search.SearchText;
import dev.medley.search.TextSearch;
import dev.medley.storage.Query;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcMealListingRepository implements MealListingRepository {

    private static final String MEALS = "meals.meal";

    private static final SortKeys<MealListing> KEYS = keys("l");

    /** A meal that fits has a score from its words, its rating, how many rated it and how many keep it in mind. */
    private static final SearchTable<MealListing> TABLE = table(MEALS);

    /** The same for who blocks or is blocked. */
    private static final SearchTable<MealListing> SEEN = table(MealSight.SEEN);

    private final Sql sql;
    private final TextSearch search;

    JdbcMealListingRepository(Sql sql, TextSearch search) {
        this.sql = sql;
        this.search = search;
    }

    private static SearchTable<MealListing> table(String meals) {
        return new SearchTable<>(
                SearchCollection.MEALS,
                meals,
                "l.words",
                MealListingRows.COLUMNS + ", l.currency = :priceCurrency::text as in_currency",
                "case when l.currency = :priceCurrency::text then l.price end",
                new SearchTable.Score("""
                    c.rating_rank::double precision * 0.02 as stars,
                            least(ln(1 + c.rating_count::double precision) * 0.01
                                + ln(1 + c.favorite_count::double precision) * 0.01, 0.1) as fame""", "p.stars + p.fame"),
                keys("r")
                        .and("relevance", "r.total", listing -> listing.places().score()),
                MealListingRows::scored);
    }

    private static SortKeys<MealListing> keys(String of) {
        return SortKeys.newestFirst(of + ".id", MealListing::id)
                .and("createdAt", of + ".created_at", MealListing::createdAt)
                .and("title", of + ".title", MealListing::title)
                .and("rating", of + ".rating_rank", listing -> listing.places().rating())
                .and("time", of + ".minutes_order", listing -> listing.places().minutes())
                .and(
                        "calories",
                        of + ".energy_order",
                        listing -> listing.places().energy())
                .and(
                        "protein",
                        of + ".protein_order",
                        listing -> listing.places().protein())
                .and("price", of + ".price_order", listing -> listing.places().price());
    }

    @Override
    public Page<MealListing> list(UUID readerId, MealFilter filter, PageRequest page) {
        boolean byPrice = page.sort().stream().anyMatch(sort -> sort.field().equals("price"));
        return conditions(
                        sql.query("select " + MealListingRows.COLUMNS + " from "
                                + (hasBlocks(readerId) ? MealSight.SEEN : MEALS) + " l where true"),
                        readerId,
                        filter)
                .when(byPrice ? filter.currency() : null, "and l.currency = :sortCurrency", "sortCurrency")
                .page("meals/" + readerId + filter, page, KEYS, MealListingRows::read);
    }

    @Override
    public SearchResult<MealListing> search(UUID readerId, MealWords words, MealFilter filter, PageRequest page) {
        boolean hasBlocks = hasBlocks(readerId);
        SearchResult<MealListing> found = search.search(
                hasBlocks ? SEEN : TABLE,
                new SearchText(
                        words.text(),
                        words.language(),
                        readerId.toString() + filter,
                        query -> conditions(query, readerId, filter).with("priceCurrency", filter.currency())),
                page);
        return hasBlocks ? found.correctedBy(readable(readerId, found.query().corrections())) : found;
    }

    @Override
    public boolean hasBlocks(UUID readerId) {
        return !readerId.equals(MealSight.NOBODY)
                && sql.query(MealSight.HAS_BLOCKS).with("reader", readerId).exists();
    }

    @Override
    public List<String> readable(UUID readerId, List<String> words) {
        return sql.query("""
                        select t.word from unnest(:words::text[]) with ordinality as t (word, place)
                        where exists (select from meals.meal l
                            where meals.title_terms(l.title) @> array[t.word] and l.status = 'published'
                                and l.visibility = 'everyone' and l.moderation = 'clear' and l.deleted_at is null and\s""" + MealSight.READABLE)
                .append(") order by t.place")
                .with("words", words.toArray(String[]::new))
                .with("reader", readerId)
                .list(row -> row.text("word"));
    }

    /** What has to fit, and that the reader sees it. */
    private static Query conditions(Query query, UUID readerId, MealFilter filter) {
        String[] free = array(filter.allergenFree());
        return query.append("and l.status = :status and " + MealSight.READABLE)
                .with("status", filter.status())
                .with("reader", readerId)
                .when(filter.accountId(), "and l.account_id = :accountId", "accountId")
                .when(array(filter.diets()), "and l.diets @> :diets", "diets")
                .when(free, "and not l.allergens && :allergens and cardinality(l.unknown_ingredients) = 0", "allergens")
                .when(filter.cuisine(), "and l.cuisine = :cuisine", "cuisine")
                .when(filter.ingredientId(), "and l.ingredient_ids @> array [:ingredientId]::uuid[]", "ingredientId")
                .when(filter.maxMinutes(), "and l.minutes <= :maxMinutes", "maxMinutes")
                .when(filter.minCalories(), "and l.energy_kcal >= :minCalories", "minCalories")
                .when(filter.maxCalories(), "and l.energy_kcal <= :maxCalories", "maxCalories")
                .when(filter.minProtein(), "and l.protein_grams >= :minProtein", "minProtein")
                .when(filter.minRating(), "and l.rating >= :minRating::numeric", "minRating")
                .when(
                        filter.minPrice() == null && filter.maxPrice() == null ? null : filter.currency(),
                        "and l.currency = :currency",
                        "currency")
                .when(filter.minPrice(), "and l.price >= :minPrice", "minPrice")
                .when(filter.maxPrice(), "and l.price <= :maxPrice", "maxPrice");
    }

    private static String @Nullable [] array(List<String> texts) {
        return texts.isEmpty() ? null : texts.toArray(String[]::new);
    }

    @Override
    public List<MealListing> find(UUID readerId, List<UUID> ids) {
        return sql.query("select " + MealListingRows.COLUMNS + " from " + MealSight.SEEN
                        + " l where l.id = any(:ids) and " + MealSight.READABLE)
                .with("ids", ids.toArray(UUID[]::new))
                .with("reader", readerId)
                .list(MealListingRows::read);
    }

    @Override
    public List<MealSuggestion> titles(UUID readerId, String start, int limit) {
        return sql.query("""
                        select l.id, l.slug, l.title from meals.meal l
                        where l.status = 'published' and l.deleted_at is null and lower(l.title) like :start and\s""" + MealSight.READABLE)
                .append("order by lower(l.title) using ~<~ limit :limit")
                .with("reader", readerId)
                .with("start", start)
                .with("limit", limit)
                .list(row -> new MealSuggestion(row.uuid("id"), row.text("slug"), row.text("title")));
    }

    @Override
    @Transactional
    public void countTerms() {
        boolean _ = sql.query("select from meals.count_terms()").exists();
    }
}
