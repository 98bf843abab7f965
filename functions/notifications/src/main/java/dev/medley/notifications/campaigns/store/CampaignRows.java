package dev.medley.notifications.campaigns.store;

import dev.medley.notifications.campaigns.CampaignStatus;
import dev.medley.notifications.campaigns.EmailCampaign;
import dev.medley.notifications.campaigns.EmailCampaign.Audience;
import dev.medley.notifications.campaigns.EmailCampaign.CampaignDetails;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How campaigns stand in the table. */
@Singleton
class CampaignRows {

    static final String COLUMNS =
            "c.id, c.document, c.status, c.start_at, c.started_by, c.failure, c.version, c.created_by, c.created_at ";

    static final String SELECT = "select " + COLUMNS + "from notifications.campaign c ";

    private final JsonCodec json;

    CampaignRows(JsonCodec json) {
        this.json = json;
    }

    @Serdeable
    record Document(
            String name,
            @Nullable Boolean everybody,
            @Nullable String role,
            @Nullable String tier,
            @Nullable UUID segment,
            @Nullable List<UUID> accounts,
            List<String> subjects,
            String body,
            int ratePerMinute) {

        static Document of(CampaignDetails details) {
            Audience audience = details.audience();
            return new Document(
                    details.name(),
                    audience.everybody(),
                    audience.role(),
                    audience.tier(),
                    audience.segment(),
                    audience.accounts(),
                    details.subjects(),
                    details.body(),
                    details.ratePerMinute());
        }

        CampaignDetails toDetails() {
            // Until there was a word for everybody, an empty list stood for any account.
            List<UUID> named = accounts == null || accounts.isEmpty() ? null : accounts;
            Audience audience = new Audience(Boolean.TRUE.equals(everybody), role, tier, segment, named);
            return new CampaignDetails(name, audience, subjects, body, ratePerMinute);
        }
    }

    EmailCampaign campaign(Row row) throws SQLException {
        return new EmailCampaign(
                row.uuid("id"),
                json.read(row.json("document"), Document.class).toDetails(),
                row.constant("status", CampaignStatus.class),
                row.instantOrNull("start_at"),
                row.uuidOrNull("started_by"),
                row.textOrNull("failure"),
                row.integer("version"),
                row.uuid("created_by"),
                row.instant("created_at"));
    }
}
