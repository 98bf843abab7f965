package dev.medley.migrator;

import static dev.medley.migrator.MigratedDatabase.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for every table, whichever function owns it. */
class SchemaRulesTest {

    /** Sums, which are made anew by removing and adding them. */
    private static final List<String> SUMS = List.of(
            "analytics.affiliate_change",
            "analytics.device_quarter",
            "analytics.person_quarter",
            "analytics.sale",
            "analytics.sale_line");

    /** What these reference is never removed, so nobody looks for who references it. */
    private static final List<String> NEVER_LOOKED_FOR = List.of(
            "devices.artifact artifact_key",
            "devices.rollout rollout_undoes",
            "flags.automation automation_targeting",
            "flags.change change_targeting",
            "flags.evaluation_count evaluation_count_environment",
            "flags.experiment experiment_targeting",
            "flags.targeting targeting_environment",
            "orders.affiliate_click affiliate_click_link",
            "orders.affiliate_referral affiliate_referral_link",
            "orders.reservation reservation_level",
            "orders.return_line return_line_line",
            "orders.stock_level stock_level_location");

    /**
     * These name things that may be gone by now, or that are not there yet: an order's stock and codes are reserved before it is
     * written, entries and attempts tell of what has been removed since, answers of passages that are no more. Or they are written
     * with each report of a reader or a device, and no reference is checked so often.
     */
    private static final List<String> OUTLIVING = List.of(
            "audio.deletion.file_id",
            "audio.deletion.recording_id",
            "audio.file_detail.file_id",
            "audio.hold.recording_id",
            "audio.note.recording_id",
            "audio.optimization.recording_id",
            "audio.recording.file_id",
            "audio.recovery.recording_id",
            "audit.chain.entry_id",
            "catalog.product_import_row.product_id",
            "catalog.saved_search_match.product_id",
            "catalog.stale_listing.product_id",
            "chat.citation.document_id",
            "chat.citation.passage_id",
            "chat.curated_source.document_id",
            "chat.curated_source.passage_id",
            "content.engagement_day.item_id",
            "content.engagement_dirty.item_id",
            "content.interaction.item_id",
            "content.media_leftover.media_id",
            "content.publication.item_id",
            "content.slug.item_id",
            "devices.claim.device_id",
            "devices.device.batch_id",
            "devices.error_device.device_id",
            "devices.error_occurrence.device_id",
            "devices.experiment.rollout_id",
            "devices.heartbeat_hour.device_id",
            "devices.ledger_entry.device_id",
            "devices.operation_result.device_id",
            "devices.policy_violation.device_id",
            "devices.presence.device_id",
            "devices.runbook_run.device_id",
            "devices.version_period.device_id",
            "events.consumed.event_id",
            "events.dead_letter.event_id",
            "identity.bulk_row.account_id",
            "identity.login_attempt.session_id",
            "meals.picture_leftover.picture_id",
            "meals.saved_search_match.meal_id",
            "ml.churn_score.model_id",
            "ml.model.training_id",
            "notifications.delivery.digest_id",
            "notifications.delivery.entry_id",
            "orders.affiliate_entry.affiliate_id",
            "orders.embedded_charge.payment_id",
            "orders.promotion_code.order_id",
            "orders.promotion_redemption.order_id",
            "orders.reservation.order_id",
            "orders.stock_movement.order_id",
            "predictions.batch_item.prediction_id",
            "security.incident_action.anomaly_id",
            "security.incident_action.penalty_id",
            "security.incident_anomaly.anomaly_id",
            "social.evidence_leftover.evidence_id",
            "social.impression.post_id",
            "social.inbox.post_id",
            "transcripts.batch_item.transcript_id",
            "transcripts.warming.transcript_id",
            "webhooks.attempt.endpoint_id");

    @Test
    void everyRowHasAKey() {
        assertThat(found("select count(*)::text from own").getFirst()).isNotEqualTo("0");
        assertThat(found("""
                select full_name from own
                where not exists (
                    select from pg_index where indrelid = own.oid and indisunique and indpred is null)""")).isEqualTo(SUMS);
    }

    @Test
    void everyReferenceIsServedByAnIndex() {
        assertThat(found("""
                select full_name || ' ' || k.conname from own join pg_constraint k on k.conrelid = own.oid
                where k.contype = 'f' and not exists (
                    select from pg_index i where i.indrelid = own.oid
                        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) like '(% IS NOT NULL)')
                        and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)""")).isEqualTo(NEVER_LOOKED_FOR);
    }

    @Test
    void whatNamesAThingOfTheSameSchemaReferencesIt() {
        assertThat(found("""
                select full_name || '.' || a.attname from own join pg_attribute a on a.attrelid = own.oid
                where a.attname like '%\\_id' and not a.attisdropped and a.atttypid = 'uuid'::regtype
                    and exists (select from own o join pg_attribute i on i.attrelid = o.oid
                        where o.schema = own.schema and o.name = left(a.attname, -3) and i.attname = 'id')
                    and not exists (select from pg_constraint k where k.conrelid = own.oid and a.attnum = any(k.conkey)
                        and k.contype = 'f')""")).isEqualTo(OUTLIVING);
    }

    @Test
    void constraintsHaveNamesThatPeopleGave() {
        assertThat(found("""
                select full_name || ' ' || k.conname from own join pg_constraint k on k.conrelid = own.oid
                where k.contype <> 'n' and (k.conname ~ '_(pkey|fkey|check|excl)[0-9]*$' or k.conname like own.name || '\\_%\\_key')""")).isEmpty();
    }

    @Test
    void timesHaveAZoneAndAmountsAreWhole() {
        assertThat(found("""
                select full_name || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                from own join pg_attribute a on a.attrelid = own.oid
                where not a.attisdropped and a.attnum > 0
                    and (a.atttypid in ('timestamp'::regtype, 'timetz'::regtype, 'money'::regtype)
                        or a.attname ~ '(amount|price|cost)$' and a.atttypid in ('float4'::regtype, 'float8'::regtype)
                        or a.attname ~ '_at$' and a.atttypid in ('text'::regtype, 'date'::regtype))""")).isEmpty();
    }

    @Test
    void whatIsOneOfAFewWordsIsHeldToThem() {
        assertThat(found("""
                select full_name || '.' || a.attname from own join pg_attribute a on a.attrelid = own.oid
                where not a.attisdropped and a.atttypid = 'text'::regtype and a.attname in ('status', 'state')
                    and not exists (select from pg_constraint k where k.conrelid = own.oid and a.attnum = any(k.conkey)
                        and k.contype in ('c', 'f'))""")).isEmpty();
    }
}
