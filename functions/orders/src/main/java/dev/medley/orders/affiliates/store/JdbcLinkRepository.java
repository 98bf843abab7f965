package dev.medley.orders.affiliates.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.AffiliateLink;
import dev.medley.orders.affiliates.LinkRepository;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcLinkRepository implements LinkRepository {

    private static final String SELECT =
            "select l.id, l.affiliate_id, l.code, l.name, l.target, l.active, l.clicks, l.created_at from orders.affiliate_link l ";
    private static final SortKeys<AffiliateLink> KEYS = SortKeys.newestFirst("l.id", AffiliateLink::id);

    private final Sql sql;

    JdbcLinkRepository(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AffiliateLink link) {
        int _ = sql.query("""
                insert into orders.affiliate_link (id, affiliate_id, code, name, target, created_at)
                values (:id, :affiliateId, :code, :name, :target, :createdAt)""")
                .with("id", link.id())
                .with("affiliateId", link.affiliateId())
                .with("code", link.code())
                .with("name", link.name())
                .with("target", link.target())
                .with("createdAt", link.createdAt())
                .update();
    }

    @Override
    public Page<AffiliateLink> list(UUID affiliateId, PageRequest page) {
        return sql.query(SELECT + "where l.affiliate_id = :affiliateId")
                .with("affiliateId", affiliateId)
                .page("affiliate-links/" + affiliateId, page, KEYS, JdbcLinkRepository::read);
    }

    @Override
    public boolean end(UUID affiliateId, UUID linkId) {
        return sql.query("""
                        update orders.affiliate_link set active = false
                        where id = :id and affiliate_id = :affiliateId and active""")
                        .with("id", linkId)
                        .with("affiliateId", affiliateId)
                        .update()
                == 1;
    }

    @Override
    public Optional<AffiliateLink> working(String code) {
        return sql.query(SELECT + """
                join orders.affiliate a on a.id = l.affiliate_id and a.status = 'active'
                where l.code = :code and l.active""").with("code", code).first(JdbcLinkRepository::read);
    }

    @Override
    public int count(UUID affiliateId) {
        return sql.query(
                        "select count(*)::integer as links from orders.affiliate_link where affiliate_id = :affiliateId")
                .with("affiliateId", affiliateId)
                .first(row -> row.integer("links"))
                .orElseThrow();
    }

    @Override
    public void note(UUID clickId, UUID linkId, Instant now) {
        int _ = sql.query("""
                with click as (
                    insert into orders.affiliate_click (id, link_id, created_at) values (:id, :linkId, :now))
                update orders.affiliate_link set clicks = clicks + 1 where id = :linkId""")
                .with("id", clickId)
                .with("linkId", linkId)
                .with("now", now)
                .update();
    }

    @Override
    public int removeClicks(Instant before, int most) {
        return sql.query("""
                delete from orders.affiliate_click where id in (
                    select id from orders.affiliate_click where created_at <= :before order by created_at limit :most)""").with("before", before).with("most", most).update();
    }

    private static AffiliateLink read(Row row) throws SQLException {
        return new AffiliateLink(
                row.uuid("id"),
                row.uuid("affiliate_id"),
                row.text("code"),
                row.text("name"),
                row.text("target"),
                row.bool("active"),
                row.integer("clicks"),
                row.instant("created_at"));
    }
}
