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

    /** When nobody has it any more, and its message is gone too. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private final Sql sql;
    private final CampaignRows rows;

    JdbcCampaignMailRepository(Sql sql, CampaignRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public UUID[] oneOfEachRoles() {
        return sql.query("select distinct on (roles) account_id from identity.pub_recipient order by roles, account_id")
                .list(row -> row.uuid("account_id"))
                .toArray(UUID[]::new);
    }

    @Override
    public int addRecipients(EmailCampaign campaign, UUID[] ranked, int limit, Instant now) {
        Audience audience = campaign.details().audience();
        if (!audience.isSaid()) {
            return 0;
        }
        List<UUID> accounts = audience.accounts();
        return sql.query("""
                insert into notifications.campaign_mail (id, campaign_id, account_id, variant, status, due_at, created_at)
                select gen_random_uuid(), :id, r.account_id,
                    abs(hashtextextended(:id::text || r.account_id::text, 0) % :variants)::integer, 'waiting', :now, :now
                from identity.pub_recipient r
                where not exists (
                    select from identity.pub_hold_accounts(:ranked) h where h.rank >= :limit and h.roles = r.roles)""")
                .with("ranked", ranked)
                .with("limit", limit)
                .with("id", campaign.id())
                .with("variants", campaign.details().subjects().size())
                .with("now", now)
                .when(audience.role(), "and :role = any(r.roles)", "role")
                .when(audience.tier(), "and account_data.pub_tier(r.account_id) = :tier", "tier")
                .when(audience.segment(), """
                        and r.account_id in (
                            select account_id from orders.pub_customer_segment_member where segment_id = :segment)""", "segment")
                .when(
                        accounts == null ? null : accounts.toArray(UUID[]::new),
                        "and r.account_id = any(:accounts)",
                        "accounts")
                .append("on conflict (campaign_id, account_id) do nothing")
                .update();
    }

    @Override
    public List<CampaignMail> queue(EmailCampaign campaign, int most, Instant now) {
        return sql.query("""
                update notifications.campaign_mail set status = 'queued' where id in (
                    select id from notifications.campaign_mail
                    where campaign_id = :id and (status = 'waiting' and due_at <= :now
                        or status = 'sending' and taken_at < :abandoned)
                    order by due_at, id limit :most for update skip locked)
                returning id, account_id, variant, created_at""")
                .with("id", campaign.id())
                .with("most", most)
                .with("now", now)
                .with("abandoned", now.minus(ABANDONED))
                .list(row -> new CampaignMail(
                        row.uuid("id"),
                        row.uuid("account_id"),
                        campaign,
                        row.integer("variant"),
                        row.instant("created_at")));
    }

    @Override
    public boolean hasOpen(UUID campaignId) {
        return sql.query("""
                select from notifications.campaign_mail
                where campaign_id = :id and status in ('waiting', 'queued', 'sending') limit 1""").with("id", campaignId).exists();
    }

    @Override
    public int countOthers(CampaignMail mail, Instant since) {
        return sql.query("""
                select count(*)::integer as mails from notifications.campaign_mail
                where account_id = :accountId and id <> :id
                    and (status = 'sent' and finished_at > :since or status = 'sending' and taken_at > :since)""")
                .with("accountId", mail.accountId())
                .with("id", mail.id())
                .with("since", since)
                .first(row -> row.integer("mails"))
                .orElseThrow();
    }

    @Override
    public Optional<CampaignMail> take(UUID id, Instant now) {
        return sql.query("""
                with taken as (
                    update notifications.campaign_mail set status = 'sending', taken_at = :now
                    where id = :id
                        and (status in ('queued', 'failed') or status = 'sending' and taken_at < :abandoned)
                    returning id as mail_id, campaign_id, account_id, variant, created_at as planned_at)
                select t.mail_id, t.account_id, t.variant, t.planned_at,""" + " " + CampaignRows.COLUMNS
                        + "from taken t join notifications.campaign c on c.id = t.campaign_id")
                .with("id", id)
                .with("now", now)
                .with("abandoned", now.minus(LEASE))
                .first(this::read);
    }

    @Override
    public boolean isBeingSent(UUID id) {
        return sql.query("select from notifications.campaign_mail where id = :id and status = 'sending'")
                .with("id", id)
                .exists();
    }

    @Override
    public void noteUnsubscribed(UUID id, Instant now) {
        int _ = sql.query("update notifications.campaign_mail set unsubscribed_at = coalesce(unsubscribed_at, :now)"
                        + " where id = :id")
                .with("id", id)
                .with("now", now)
                .update();
    }

    private CampaignMail read(Row row) throws SQLException {
        return new CampaignMail(
                row.uuid("mail_id"),
                row.uuid("account_id"),
                rows.campaign(row),
                row.integer("variant"),
                row.instant("planned_at"));
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
    public void postpone(UUID id, Instant dueAt) {
        int _ = sql.query("""
                update notifications.campaign_mail set status = 'waiting', due_at = :dueAt
                where id = :id and status = 'sending'""").with("id", id).with("dueAt", dueAt).update();
    }

    @Override
    public void reconsider(UUID accountId) {
        int _ = sql.query("""
                update notifications.campaign_mail set due_at = created_at
                where account_id = :accountId and status = 'waiting' and due_at > created_at""").with("accountId", accountId).update();
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
