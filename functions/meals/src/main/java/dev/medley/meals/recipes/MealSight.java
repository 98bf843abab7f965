package dev.medley.meals.recipes;

import dev.medley.access.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sees which meals. */
public final class MealSight {

    /**
     * Whether {@code :reader} sees a meal {@code l}: its own; of others what is published and not held or hidden, for everybody or
     * for followers, unless one of the two blocks the other.
     */
    public static final String READABLE = """
            (l.deleted_at is null and l.moderation <> 'removed' and (l.account_id = :reader
                or (l.status = 'published' and l.moderation = 'clear'
                    and (l.visibility = 'everyone' or (l.visibility = 'followers' and exists (
                        select from social.pub_follow f where f.follower_id = :reader and f.followed_id = l.account_id)))
                    and not exists (select from social.pub_block b
                        where (b.blocker_id = l.account_id and b.blocked_id = :reader)
                            or (b.blocker_id = :reader and b.blocked_id = l.account_id)))))""";

    /** Whom {@code :reader} blocks or is blocked by. */
    public static final String APART = """
            array(select case when b.blocker_id = :reader then b.blocked_id else b.blocker_id end
                from social.pub_block b where b.blocker_id = :reader or b.blocked_id = :reader)""";

    /**
     * The meals with their ratings and favourites as {@code :reader} sees them, in place of the table: without those of accounts
     * that one of the two blocks.
     */
    public static final String SEEN = """
            (select m.id, m.account_id, m.slug, m.status, m.visibility, m.moderation, m.document, m.title, m.language, m.cuisine,
                m.minutes, m.price, m.currency, m.diets, m.allergens, m.unknown_ingredients, m.ingredient_ids, m.nutrition,
                m.energy_kcal, m.protein_grams, m.words, m.version, m.published_at, m.created_at, m.updated_at, m.deleted_at,
                m.energy_order, m.protein_order, m.minutes_order, m.price_order,
                m.favorite_count - kept.n as favorite_count, m.rating_count - hidden.n as rating_count,
                case when hidden.n = 0 then m.rating when shown.n = 0 then 0::numeric(3, 2)
                    else round(shown.stars / shown.n, 2)::numeric(3, 2) end as rating,
                case when hidden.n = 0 then m.rating_rank when shown.n = 0 then 0::numeric(3, 2)
                    else round((5 * 3.5 + shown.stars) / (5 + shown.n), 2)::numeric(3, 2) end as rating_rank,
                case when hidden.n = 0 then m.facets else meals.facet_keys(m.diets, m.cuisine,
                    case when shown.n = 0 then 0 else round(shown.stars / shown.n, 2) end, m.minutes, m.allergens,
                    m.unknown_ingredients) end as facets
            from meals.meal m
            cross join (select %s as ids) apart
            cross join lateral (select count(*)::integer as n from meals.favorite f
                where f.meal_id = m.id and f.account_id = any(apart.ids)) kept
            cross join lateral (select count(*)::integer as n from meals.rating r
                where r.meal_id = m.id and r.account_id = any(apart.ids)) hidden
            cross join lateral (select count(*)::integer as n, coalesce(sum(r.stars), 0)::numeric as stars
                from meals.rating r
                where hidden.n > 0 and r.meal_id = m.id and r.account_id <> all(apart.ids)) shown)""".formatted(APART);

    /** Whether {@code :reader} blocks anybody or is blocked. */
    public static final String HAS_BLOCKS =
            "select from social.pub_block b where b.blocker_id = :reader or b.blocked_id = :reader";

    /** Who has not signed in: nobody follows or blocks it. */
    public static final UUID NOBODY = new UUID(0, 0);

    private MealSight() {}

    /** The reader of a request. */
    public static UUID reader(@Nullable Caller caller) {
        return caller == null ? NOBODY : caller.accountId();
    }
}
