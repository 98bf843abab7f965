package dev.medley.notifications.campaigns.store;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.notifications.campaigns.CampaignReport;
import dev.medley.notifications.campaigns.CampaignRepository;
import dev.medley.notifications.campaigns.EmailCampaign;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.SortKeys;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcCampaignRepository implements CampaignRepository {

    private static final SortKeys<EmailCampaign> KEYS = SortKeys.newestFirst("c.id", EmailCampaign::id);

    private final Sql sql;
    private final CampaignRows rows;
    private final JsonCodec json;

    JdbcCampaignRepository(Sql sql, CampaignRows rows, JsonCodec json) {
        this.sql = sql;
        this.rows = rows;
        this.json = json;
    }

    @Override
    public void add(EmailCampaign campaign) {
        int _ = sql.query("""
                insert into notifications.campaign (id, document, status, start_at, version, created_by, created_at)
                values (:id, :document, :status, :startAt, :version, :createdBy, :createdAt)""")
                .with("id", campaign.id())
                .with("document", json.write(CampaignRows.Document.of(campaign.details())))
                .with("status", campaign.status())
                .with("startAt", campaign.startAt())
                .with("version", campaign.version())
                .with("createdBy", campaign.createdBy())
                .with("createdAt", campaign.createdAt())
                .update();
    }

    @Override
    public Optional<EmailCampaign> find(UUID id) {
        return sql.query(CampaignRows.SELECT + "where c.id = :id")
                .with("id", id)
                .first(rows::campaign);
    }

    @Override
    public Optional<EmailCampaign> lock(UUID id) {
        return sql.query(CampaignRows.SELECT + "where c.id = :id for update")
                .with("id", id)
                .first(rows::campaign);
    }

    @Override
    public void change(EmailCampaign campaign) {
        int _ = sql.query("""
                update notifications.campaign set document = :document, status = :status, start_at = :startAt,
                    started_by = :startedBy, failure = :failure, version = :version
                where id = :id""")
                .with("id", campaign.id())
                .with("document", json.write(CampaignRows.Document.of(campaign.details())))
                .with("status", campaign.status())
                .with("startAt", campaign.startAt())
                .with("startedBy", campaign.startedBy())
                .with("failure", campaign.failure())
                .with("version", campaign.version())
                .update();
    }

    @Override
    public Page<EmailCampaign> list(PageRequest page) {
        return sql.query(CampaignRows.SELECT + "where true").page("campaigns", page, KEYS, rows::campaign);
    }

    @Override
    public List<EmailCampaign> due(Instant now) {
        return sql.query(CampaignRows.SELECT + "where c.status = 'scheduled' and c.start_at <= :now")
                .with("now", now)
                .list(rows::campaign);
    }

    @Override
    public List<EmailCampaign> running() {
        return sql.query(CampaignRows.SELECT + "where c.status = 'running'").list(rows::campaign);
    }

    @Override
    public void remove(UUID id) {
        int _ = sql.query("delete from notifications.campaign where id = :id")
                .with("id", id)
                .update();
    }

    @Override
    public List<CampaignReport> report(EmailCampaign campaign) {
        return sql.query("""
                select v.variant, count(m.id) as recipients, count(*) filter (where m.status = 'sent') as sent,
                    count(*) filter (where m.status = 'skipped') as skipped,
                    count(*) filter (where m.status = 'failed') as failed, count(m.delivered_at) as delivered,
                    count(m.bounced_at) as bounced, count(m.complained_at) as complained, count(m.opened_at) as opened,
                    count(m.clicked_at) as clicked,
                    count(m.unsubscribed_at) as unsubscribed
                from generate_series(0, :subjects - 1) as v (variant)
                left join notifications.campaign_mail m on m.campaign_id = :id and m.variant = v.variant
                group by v.variant order by v.variant""")
                .with("id", campaign.id())
                .with("subjects", campaign.details().subjects().size())
                .list(row -> report(row, campaign));
    }

    private static CampaignReport report(Row row, EmailCampaign campaign) throws SQLException {
        return new CampaignReport(
                campaign.details().subjects().get(row.integer("variant")),
                row.bigint("recipients"),
                row.bigint("sent"),
                row.bigint("skipped"),
                row.bigint("failed"),
                row.bigint("delivered"),
                row.bigint("bounced"),
                row.bigint("complained"),
                row.bigint("opened"),
                row.bigint("clicked"),
                row.bigint("unsubscribed"));
    }
}
