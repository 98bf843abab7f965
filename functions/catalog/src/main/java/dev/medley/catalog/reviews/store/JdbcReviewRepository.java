package dev.medley.catalog.reviews.store;

import dev.medley.catalog.reviews.Purchase;
import dev.medley.catalog.reviews.Review;
import dev.medley.catalog.reviews.Review.Content;
import dev.medley.catalog.reviews.Review.Reply;
import dev.medley.catalog.reviews.Review.Votes;
import dev.medley.catalog.reviews.ReviewRepository;
import dev.medley.catalog.reviews.ReviewStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcReviewRepository implements ReviewRepository {

    private static final String SELECT = """
            select id, product_id, order_line_id, account_id, stars, title, text, status, reason, helpful, unhelpful,
                reply, replied_at, version, created_at, updated_at
            from catalog.review
            """;

    private static final SortKeys<Review> NEWEST = SortKeys.newestFirst("id", Review::id);

    private static final SortKeys<Review> KEYS = NEWEST.and(
                    "stars", "stars", review -> review.content().stars())
            .and("helpful", "helpful", review -> review.votes().helpful());

    private final Sql sql;

    JdbcReviewRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Purchase> purchases(UUID accountId, UUID productId) {
        return sql.query("""
                select p.line_id, r.id is not null as reviewed
                from orders.pub_purchase p
                left join catalog.review r on r.order_line_id = p.line_id
                where p.account_id = :accountId and p.product_id = :productId and p.delivered_at is not null
                order by p.delivered_at, p.line_id""")
                .with("accountId", accountId)
                .with("productId", productId)
                .list(row -> new Purchase(row.uuid("line_id"), row.bool("reviewed")));
    }

    @Override
    public boolean isSold(UUID productId) {
        return sql.query("select from catalog.product where id = :id and status = 'active' and deleted_at is null")
                .with("id", productId)
                .exists();
    }

    @Override
    public boolean add(Review review) {
        return sql.query("""
                        insert into catalog.review (id, product_id, order_line_id, account_id, stars, title, text, status,
                            created_at, updated_at, written_at)
                        values (:id, :productId, :orderLineId, :accountId, :stars, :title, :text, :status, :now, :now, :now)
                        on conflict (order_line_id) do nothing""")
                        .with("id", review.id())
                        .with("productId", review.productId())
                        .with("orderLineId", review.orderLineId())
                        .with("accountId", review.accountId())
                        .with("stars", review.content().stars())
                        .with("title", review.content().title())
                        .with("text", review.content().text())
                        .with("status", review.status())
                        .with("now", review.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<Review> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcReviewRepository::read);
    }

    @Override
    public Optional<Review> lock(UUID id) {
        return sql.query(SELECT + "where id = :id for update").with("id", id).first(JdbcReviewRepository::read);
    }

    @Override
    public void keep(Review review) {
        Reply reply = review.reply();
        sql.query("""
                update catalog.review set stars = :stars, title = :title, text = :text, status = :status,
                    written_at = case when (title, text) = (:title, :text) then written_at else :updatedAt end,
                    reason = :reason, reply = :reply, replied_at = :repliedAt, version = :version,
                    updated_at = :updatedAt
                where id = :id""")
                .with("id", review.id())
                .with("stars", review.content().stars())
                .with("title", review.content().title())
                .with("text", review.content().text())
                .with("status", review.status())
                .with("reason", review.reason())
                .with("reply", reply == null ? null : reply.text())
                .with("repliedAt", reply == null ? null : reply.repliedAt())
                .with("version", review.version())
                .with("updatedAt", review.updatedAt())
                .update();
    }

    @Override
    public void remove(UUID id) {
        sql.query("delete from catalog.review where id = :id").with("id", id).update();
    }

    @Override
    public Page<Review> listPublished(UUID productId, @Nullable Integer stars, PageRequest page) {
        return sql.query(SELECT + "where product_id = :productId and status = 'published'")
                .with("productId", productId)
                .when(stars, "and stars = :stars", "stars")
                .page("reviews/" + productId + "/" + stars, page, KEYS, JdbcReviewRepository::read);
    }

    @Override
    public Page<Review> listOwn(UUID accountId, PageRequest page) {
        return sql.query(SELECT + "where account_id = :accountId")
                .with("accountId", accountId)
                .page("own-reviews/" + accountId, page, NEWEST, JdbcReviewRepository::read);
    }

    @Override
    public Page<Review> listAll(ReviewStatus status, PageRequest page) {
        return sql.query(SELECT + "where status = :status")
                .with("status", status)
                .page("all-reviews/" + status, page, NEWEST, JdbcReviewRepository::read);
    }

    @Override
    public void vote(UUID id, UUID accountId, @Nullable Boolean helpful, Instant now) {
        if (helpful == null) {
            sql.query("delete from catalog.review_vote where review_id = :id and account_id = :accountId")
                    .with("id", id)
                    .with("accountId", accountId)
                    .update();
        } else {
            sql.query("""
                    insert into catalog.review_vote (review_id, account_id, helpful, created_at)
                    values (:id, :accountId, :helpful, :now)
                    on conflict (review_id, account_id) do update set helpful = excluded.helpful""")
                    .with("id", id)
                    .with("accountId", accountId)
                    .with("helpful", helpful)
                    .with("now", now)
                    .update();
        }
        countVotes(new UUID[] {id});
    }

    private void countVotes(UUID[] ids) {
        sql.query("""
                update catalog.review r set helpful = v.helpful, unhelpful = v.unhelpful
                from (select counted.id, count(*) filter (where given.helpful) as helpful,
                        count(*) filter (where not given.helpful) as unhelpful
                    from unnest(:ids::uuid[]) as counted (id)
                    left join catalog.review_vote given on given.review_id = counted.id
                    group by counted.id) v
                where r.id = v.id""").with("ids", ids).update();
    }

    @Override
    public void keepRating(UUID productId) {
        sql.lock("rating/" + productId);
        boolean _ = sql.query("select catalog.keep_rating(:id)")
                .with("id", productId)
                .exists();
    }

    @Override
    public void erase(UUID accountId) {
        List<UUID> rated = sql.query("""
                with gone as (delete from catalog.review where account_id = :accountId returning product_id)
                select distinct product_id from gone order by product_id""").with("accountId", accountId).list(row -> row.uuid("product_id"));
        rated.forEach(this::keepRating);
        UUID[] voted = sql.query("""
                select r.id from catalog.review r
                where r.id in (select review_id from catalog.review_vote where account_id = :accountId)
                order by r.id for update""")
                .with("accountId", accountId)
                .list(row -> row.uuid("id"))
                .toArray(UUID[]::new);
        sql.query("delete from catalog.review_vote where account_id = :accountId")
                .with("accountId", accountId)
                .update();
        countVotes(voted);
    }

    private static Review read(Row row) throws SQLException {
        Instant repliedAt = row.instantOrNull("replied_at");
        return new Review(
                row.uuid("id"),
                row.uuid("product_id"),
                row.uuid("order_line_id"),
                row.uuid("account_id"),
                new Content(row.integer("stars"), row.text("title"), row.text("text")),
                row.constant("status", ReviewStatus.class),
                row.textOrNull("reason"),
                new Votes(row.integer("helpful"), row.integer("unhelpful")),
                repliedAt == null ? null : new Reply(row.text("reply"), repliedAt),
                row.integer("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
