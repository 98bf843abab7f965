package dev.medley.orders.affiliates.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.Affiliate;
import dev.medley.orders.affiliates.AffiliateRepository;
import dev.medley.orders.affiliates.AffiliateStatus;
import dev.medley.orders.affiliates.AffiliateTerms;
import dev.medley.orders.affiliates.VersionedTerms;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcAffiliateRepository implements AffiliateRepository {

    private static final String SELECT = "select id, account_id, name, status, created_at from orders.affiliate ";
    private static final String TERMS = "select document, version from orders.affiliate_terms ";
    private static final SortKeys<Affiliate> KEYS = SortKeys.newestFirst("id", Affiliate::id);

    private final Sql sql;
    private final JsonCodec json;
    private final Clock clock;

    JdbcAffiliateRepository(Sql sql, JsonCodec json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean add(Affiliate affiliate) {
        return sql.query("""
                        insert into orders.affiliate (id, account_id, name, status, created_at, updated_at)
                        values (:id, :accountId, :name, :status, :createdAt, :createdAt)
                        on conflict (account_id) do nothing""")
                        .with("id", affiliate.id())
                        .with("accountId", affiliate.accountId())
                        .with("name", affiliate.name())
                        .with("status", affiliate.status())
                        .with("createdAt", affiliate.createdAt())
                        .update()
                == 1;
    }

    @Override
    public Optional<Affiliate> find(UUID id) {
        return sql.query(SELECT + "where id = :id").with("id", id).first(JdbcAffiliateRepository::read);
    }

    @Override
    public Optional<Affiliate> ofAccount(UUID accountId) {
        return sql.query(SELECT + "where account_id = :accountId")
                .with("accountId", accountId)
                .first(JdbcAffiliateRepository::read);
    }

    @Override
    public void change(UUID id, AffiliateStatus status) {
        int _ = sql.query("update orders.affiliate set status = :status, updated_at = :now where id = :id")
                .with("id", id)
                .with("status", status)
                .with("now", clock.instant())
                .update();
    }

    @Override
    public Page<Affiliate> list(@Nullable AffiliateStatus status, PageRequest page) {
        return sql.query(SELECT + "where true")
                .when(status, "and status = :status", "status")
                .page("affiliates/" + status, page, KEYS, JdbcAffiliateRepository::read);
    }

    @Override
    public VersionedTerms terms() {
        return terms("");
    }

    @Override
    public VersionedTerms lockTerms() {
        return terms("for update");
    }

    private VersionedTerms terms(String lock) {
        return sql.query(TERMS + lock)
                .first(row -> new VersionedTerms(
                        json.read(row.json("document"), AffiliateTerms.class), row.integer("version")))
                .orElseThrow();
    }

    @Override
    public void keep(AffiliateTerms terms, int version) {
        int _ = sql.query("update orders.affiliate_terms set document = :document, version = :version")
                .with("document", json.write(terms))
                .with("version", version)
                .update();
    }

    @Override
    public boolean addCode(UUID affiliateId, String code) {
        return sql.query("""
                        insert into orders.affiliate_code (code, affiliate_id, created_at)
                        select c.code, :affiliateId, :now from orders.promotion_code c where c.code = :code
                        on conflict (code) do update set created_at = affiliate_code.created_at
                            where affiliate_code.affiliate_id = excluded.affiliate_id""")
                        .with("affiliateId", affiliateId)
                        .with("code", code)
                        .with("now", clock.instant())
                        .update()
                == 1;
    }

    @Override
    public boolean removeCode(UUID affiliateId, String code) {
        return sql.query("delete from orders.affiliate_code where affiliate_id = :affiliateId and code = :code")
                        .with("affiliateId", affiliateId)
                        .with("code", code)
                        .update()
                == 1;
    }

    @Override
    public List<String> codes(UUID affiliateId) {
        return sql.query(
                        "select code from orders.affiliate_code where affiliate_id = :affiliateId order by code limit 1000")
                .with("affiliateId", affiliateId)
                .list(row -> row.text("code"));
    }

    @Override
    public void erase(UUID accountId) {
        int _ = sql.query("""
                with erased as (
                    update orders.affiliate set name = null, status = 'suspended', updated_at = :now
                    where account_id = :accountId returning id)
                update orders.affiliate_link set name = 'Erased', active = false
                where affiliate_id in (select id from erased)""")
                .with("accountId", accountId)
                .with("now", clock.instant())
                .update();
    }

    private static Affiliate read(Row row) throws SQLException {
        return new Affiliate(
                row.uuid("id"),
                row.uuid("account_id"),
                row.textOrNull("name"),
                row.constant("status", AffiliateStatus.class),
                row.instant("created_at"));
    }
}
