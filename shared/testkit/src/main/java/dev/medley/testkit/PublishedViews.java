package dev.medley.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Stand-ins for what other functions publish: views, as tables that a test fills, and functions, in modules where those functions are
 * not on the class path. The end-to-end suite holds them to the real ones.
 */
final class PublishedViews {

    private static final Map<String, String> VIEWS = Map.ofEntries(
            Map.entry("identity", """
            create schema identity;
            create table identity.pub_signing_keys (key_id text, public_jwk text);
            create table identity.pub_standing (kind text, id uuid, name text, version bigint, permissions text[],
                changed_at timestamptz);
            insert into identity.pub_standing (kind, name, permissions, changed_at) values
                ('role', 'user', array ['*:*:own'], 'infinity'), ('role', 'admin', array ['*:*:all'], 'infinity');
            create table identity.pub_second_factors (account_id uuid primary key);
            create table identity.pub_super_admins (account_id uuid primary key);
            create table identity.pub_protected_accounts (account_id uuid primary key);
            create table identity.pub_api_key_owner (key_id uuid primary key, account_id uuid);
            create table identity.pub_recipient (account_id uuid primary key, email text, locale text, time_zone text,
                roles text[], created_at timestamptz);
            create table identity.pub_moderation_recipient (account_id uuid primary key, email text, locale text);
            create function identity.pub_note_used(session uuid, token_generation integer, moment timestamptz)
            returns boolean language sql as $$ select true $$;
            create table identity.authority (account_id uuid primary key, roles text[], active boolean, version bigint,
                rank integer, permissions text[]);
            create function identity.pub_hold_accounts(ids uuid[])
            returns table (account_id uuid, roles text[], active boolean, version bigint, rank integer,
                permissions text[]) language sql as $$
                select a.account_id, a.roles, a.active, a.version, a.rank, a.permissions from identity.authority a
                where a.account_id = any(ids)
            $$;
            create function identity.permit(role_name text, permission text) returns void language sql as $$ select $$;
            create function identity.withdraw(role_name text, permission text) returns void language sql as $$ select $$;
            create table identity.api_key (id uuid primary key, account_id uuid, hash bytea);
            create function identity.pub_use_api_key(key_hash bytea, address text, at timestamptz)
            returns table (key_id uuid, account_id uuid, roles text[], scopes text[], uses integer,
                requests_per_minute integer, signing_key bytea) language sql as $$
                select k.id, k.account_id, array ['user'], array ['*:*:own'], 1, 1000, null::bytea
                from identity.api_key k where k.hash = key_hash
            $$;
            create function identity.pub_use_nonce(key uuid, used text, at timestamptz, until timestamptz)
            returns boolean language sql as $$ select true $$;
            """),
            Map.entry("account_data", """
            create schema account_data;
            create function account_data.allow(tier text, meter text, most bigint) returns void
            language sql as $$ select $$;
            create table account_data.rate (account_id uuid, percent integer);
            create function account_data.pub_rate_percent(account uuid) returns integer language sql stable as $$
                select r.percent from account_data.rate r where r.account_id = account
            $$;
            create function account_data.pub_tier(account uuid) returns text language sql as $$ select 'free' $$;
            create table account_data.allowance (account_id uuid, meter text, allowed bigint);
            create function account_data.pub_allowances(account uuid) returns table (meter text, allowed bigint)
            language sql stable as $$
                select a.meter, a.allowed from account_data.allowance a where a.account_id = account
            $$;
            create table account_data.pub_provider_keys (id uuid primary key, account_id uuid, provider text,
                sealed bytea, wrapped_data_key bytea, wrapping_key text);
            """),
            Map.entry("audio", """
            create schema audio;
            create table audio.pub_recordings (id uuid primary key, owner_id uuid, status text, rendition_key text,
                duration_ms bigint, loudness_lufs double precision, clipping_ratio double precision,
                speech_ratio double precision, signal_to_noise_db double precision,
                rejection_code text, rejection_detail text, source_key text, channels integer);
            create table audio.pub_export (account_id uuid, kind text, id uuid, document jsonb);
            """),
            Map.entry("speech", """
            create schema speech;
            create table speech.pub_transcriptions (id uuid primary key, owner_id uuid, status text, text text,
                language text, segments jsonb, recording_id uuid);
            """),
            Map.entry("notifications", """
            create schema notifications;
            create function notifications.announce(type text, category text, event text default null,
                conditions jsonb default '{}', channels text[] default '{}', mandatory boolean default false,
                link text default null, roles text[] default '{}', grouped_by text default null, actor text default null,
                undone_by text default null, email_after_minutes integer default 0, sample jsonb default '{}')
            returns void language sql as $$ select $$;
            create function notifications.say(type text, locale text, title text, body text, html text default null)
            returns void language sql as $$ select $$;
            create function notifications.withdraw(type text) returns void language sql as $$ select $$;
            create function notifications.declare_mail(name text, locales text[], required text[], sample jsonb)
            returns void language sql as $$ select $$;
            create function notifications.amend_mail(name text, required text[], sample jsonb)
            returns void language sql as $$ select $$;
            create table notifications.pub_mail_text (name text, locale text, title text, body text, html text);
            create table notifications.pub_suppression (address text, reason text, created_at timestamptz);
            create table notifications.pub_export (account_id uuid, kind text, id uuid, document jsonb);
            """),
            Map.entry("analytics", """
            create schema analytics;
            create table analytics.pub_dashboard (id uuid primary key, owner_id uuid, accounts uuid[], roles text[]);
            """),
            Map.entry("realtime", """
            create schema realtime;
            create table realtime.pub_connection (id text primary key, account_id uuid);
            """),
            Map.entry("orders", """
            create schema orders;
            create table orders.pub_customer_segment (id uuid primary key, name text);
            create table orders.pub_customer_segment_member (segment_id uuid, account_id uuid);
            create table orders.pub_purchase (line_id uuid primary key, order_id uuid, account_id uuid, product_id uuid,
                variant_id uuid, delivered_at timestamptz);
            create table orders.pub_order (order_id uuid primary key, account_id uuid, placed_at timestamptz,
                paid_at timestamptz, currency char(3), total bigint, country text);
            create table orders.pub_order_owner (id uuid primary key, owner_id uuid);
            create table orders.pub_order_line (line_id uuid primary key, order_id uuid, product_id uuid,
                variant_id uuid, quantity integer, amount bigint);
            create table orders.pub_refund (refund_id uuid primary key, order_id uuid, refunded_at timestamptz,
                amount bigint, currency char(3));
            create table orders.pub_stock_level (variant_id uuid primary key, available integer, incoming integer);
            create table orders.pub_fraud_assessment (order_id uuid primary key, account_id uuid, score integer,
                decision text, reasons jsonb, verdict text, created_at timestamptz);
            create table orders.pub_affiliate (affiliate_id uuid primary key, account_id uuid, name text, active boolean,
                clicks bigint, orders bigint);
            create table orders.pub_affiliate_earning (account_id uuid, referral_id uuid primary key, currency char(3),
                base_amount bigint, commission bigint, created_at timestamptz);
            create table orders.pub_affiliate_code (account_id uuid, affiliate_id uuid, code text primary key,
                created_at timestamptz);
            """),
            Map.entry("activities", """
            create schema activities;
            create table activities.pub_activity (id uuid primary key, occurred_at timestamptz, type text,
                subject_id uuid, properties jsonb, person_id uuid, account_id uuid, session_id uuid, country char(2),
                device text, bot boolean, recorded_in bigint default (pg_current_xact_id()::text::bigint));
            create table activities.pub_withheld (account_id uuid primary key, since timestamptz);
            """),
            Map.entry("security", """
            create schema security;
            create table security.pub_rate_limits (policy text primary key, quota integer);
            create table security.pub_address_revision (revision bigint);
            insert into security.pub_address_revision values (1);
            create table security.pub_address_rules (cidr text, country text, action text, expires_at timestamptz,
                automatic boolean);
            create table security.pub_request_outcome (id uuid, status integer, duration_us bigint);
            create function security.pub_note_requests(entries jsonb) returns void language sql as $$ select $$;
            """),
            Map.entry("catalog", """
            create schema catalog;
            create table catalog.pub_variant (variant_id uuid primary key, product_id uuid, sku text, product_title text,
                variant_title text, slug text, sellable boolean, weight_grams integer, tax_class text,
                needs_shipping boolean);
            create table catalog.pub_price (variant_id uuid, currency char(3), amount bigint, compare_at_amount bigint,
                primary key (variant_id, currency));
            create table catalog.pub_product_group (product_id uuid, kind text, group_id uuid);
            create table catalog.pub_product_term (product_id uuid, term text);
            create table catalog.pub_moderated (kind text, id uuid primary key, author_id uuid, body text, reach bigint,
                changed_at timestamptz, readers text);
            """));

    /** Those of what people show each other. */
    private static final Map<String, String> PEOPLE =
            Map.of("moderation", """
            create schema moderation;
            create table moderation.pub_rule (place text primary key, version bigint, document jsonb, guideline_id uuid);
            create table moderation.pub_standing (account_id uuid primary key, trust_level integer,
                limited_until timestamptz, suspended_until timestamptz);
            create function moderation.pub_note_text(account uuid, place text, hash bytea, at timestamptz)
            returns table (equal_texts integer, recent_texts integer) language sql as $$ select 0, 0 $$;
            """, "devices", """
            create schema devices;
            create table devices.pub_device_hour (device_id uuid, type text, version text, metric text, hour timestamptz,
                samples integer, total double precision);
            create table devices.pub_device_install (device_id uuid, type text, version text, at timestamptz);
            create table devices.pub_device_error (device_id uuid, type text, version text, kind text, error text,
                at timestamptz);
            """, "meals", """
            create schema meals;
            create table meals.pub_meal (id uuid primary key, account_id uuid, slug text, title text, status text,
                visibility text, price bigint, currency text, created_at timestamptz);
            create table meals.pub_moderated (kind text, id uuid primary key, author_id uuid, body text, reach bigint,
                changed_at timestamptz, readers text);
            """, "social", """
            create schema social;
            create table social.pub_follow (follower_id uuid, followed_id uuid);
            create table social.pub_block (blocker_id uuid, blocked_id uuid);
            create table social.pub_post (id uuid primary key, account_id uuid, created_at timestamptz, visible boolean);
            create table social.pub_influencer (account_id uuid primary key, handle text, verified boolean, private boolean);
            create table social.pub_moderated (kind text, id uuid primary key, author_id uuid, body text, reach bigint,
                changed_at timestamptz, readers text);
            """);

    /** Those of what people have written or said. */
    private static final Map<String, String> TEXTS = Map.of("transcripts", """
            create schema transcripts;
            create table transcripts.pub_transcript (id uuid primary key, owner_id uuid, status text, title text,
                text text, language text, recording_id uuid);
            """, "content", """
            create schema content;
            create table content.pub_publication (id uuid primary key, locale text, title text, summary text,
                fields jsonb);
            create table content.pub_moderated (kind text, id uuid primary key, author_id uuid, body text, reach bigint,
                changed_at timestamptz, readers text);
            """, "chat", """
            create schema chat;
            create table chat.pub_moderated (kind text, id uuid primary key, author_id uuid, body text, reach bigint,
                changed_at timestamptz, readers text);
            """);

    private PublishedViews() {}

    static void createWhereMissing(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> schema : Stream.of(VIEWS, TEXTS, PEOPLE)
                    .flatMap(views -> views.entrySet().stream())
                    .toList()) {
                if (PublishedViews.class.getClassLoader().getResource("db/" + schema.getKey()) == null) {
                    statement.execute(schema.getValue());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
