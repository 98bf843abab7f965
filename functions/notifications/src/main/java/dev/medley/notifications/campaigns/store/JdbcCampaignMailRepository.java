package dev.medley.notifications.campaigns.store;

import dev.medley.notifications.campaigns.CampaignMail;
import dev.medley.notifications.campaigns.CampaignMailRepository;
import dev.medley.notifications.campaigns.EmailCampaign;
import dev.medley.notifications.campaigns.EmailCampaign.Audience;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
class JdbcCampaignMailRepository implements CampaignMailRepository {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Sql sql;
    private final CampaignRows rows;

    JdbcCampaignMailRepository(Sql sql, CampaignRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public int addRecipients(EmailCampaign campaign, Instant now) {
        Audience audience = campaign.details().audience();
        UUID[] accounts = audience.accounts().toArray(UUID[]::new);
        return sql.query("""
                insert into notifications.campaign_mail (id, campaign_id, account_id, variant, status, created_at)
                select gen_random_uuid(), :id, r.account_id,
                    abs(hashtextextended(:id::text || r.account_id::text, 0) % :variants)::integer, 'waiting', :now
                from identity.pub_recipient r where true""")
                .with("id", campaign.id())
                .with("variants", campaign.details().subjects().size())
                .with("now", now)
                .when(audience.role(), "and :role = any(r.roles)", "role")
                .when(audience.tier(), "and account_data.pub_tier(r.account_id) = :tier", "tier")
                .when(accounts.length == 0 ? null : accounts, "and r.account_id = any(:accounts)", "accounts")
                .append("on conflict (campaign_id, account_id) do nothing")
                .update();
    }

    @Override
    public List<CampaignMail> queue(EmailCampaign campaign, int most) {
        return sql.query("""
                update notifications.campaign_mail set status = 'queued' where id in (
                    select id from notifications.campaign_mail
                    where campaign_id = :id and status = 'waiting' order by id limit :most for update skip locked)
                returning id, account_id, variant""")
                .with("id", campaign.id())
                .with("most", most)
                .list(row ->
                        new CampaignMail(row.uuid("id"), row.uuid("account_id"), campaign, row.integer("variant")));
    }

    @Override
    public boolean hasOpen(UUID campaignId) {
        return sql.query("""
                select from notifications.campaign_mail
                where campaign_id = :id and status in ('waiting', 'queued', 'sending') limit 1""").with("id", campaignId).exists();
    }

    @Override
    public Optional<CampaignMail> take(UUID id, Instant now) {
        return sql.query("""
                with taken as (
                    update notifications.campaign_mail set status = 'sending', taken_at = :now
                    where id = :id
                        and (status in ('queued', 'failed') or status = 'sending' and taken_at < :abandoned)
                    returning id as mail_id, campaign_id, account_id, variant)
                select t.mail_id, t.account_id, t.variant,""" + " " + CampaignRows.COLUMNS
                        + "from taken t join notifications.campaign c on c.id = t.campaign_id")
                .with("id", id)
                .with("now", now)
                .with("abandoned", now.minus(LEASE))
                .first(this::read);
    }

    private CampaignMail read(Row row) throws SQLException {
        return new CampaignMail(
                row.uuid("mail_id"), row.uuid("account_id"), rows.campaign(row), row.integer("variant"));
    }

    @Override
    public void finish(UUID id, Status status, @Nullable String messageId, Instant now) {
        int _ = sql.query("""
                update notifications.campaign_mail set status = :status, message_id = :messageId, finished_at = :now
                where id = :id""")
                .with("id", id)
                .with("status", status)
                .with("messageId", messageId)
                .with("now", now)
                .update();
    }

    @Override
    public void putBack(UUID id, boolean toWait) {
        int _ = sql.query("""
                update notifications.campaign_mail set status = :status where id = :id and status = 'sending'""")
                .with("id", id)
                .with("status", toWait ? "waiting" : "queued")
                .update();
    }

    @Override
    public void note(String messageId, Outcome outcome, Instant now) {
        int _ = sql.query("""
                update notifications.campaign_mail set
                    delivered_at = case when :outcome = 'delivered' then coalesce(delivered_at, :now) else delivered_at end,
                    bounced_at = case when :outcome = 'bounced' then coalesce(bounced_at, :now) else bounced_at end,
                    complained_at = case when :outcome = 'complained' then coalesce(complained_at, :now)
                        else complained_at end,
                    opened_at = case when :outcome in ('opened', 'clicked') then coalesce(opened_at, :now)
                        else opened_at end,
                    clicked_at = case when :outcome = 'clicked' then coalesce(clicked_at, :now) else clicked_at end
                where message_id = :messageId""")
                .with("messageId", messageId)
                .with("outcome", outcome)
                .with("now", now)
                .update();
    }
}
