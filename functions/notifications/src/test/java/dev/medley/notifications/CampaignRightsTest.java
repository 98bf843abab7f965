package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** To whom campaigns may go, and by whose right. */
@ResourceLock("notifications-campaigns")
@FunctionTest(
        value = "notifications",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.notifications.push.timeout=2s"})
class CampaignRightsTest {

    private static final String CAMPAIGNS = "/api/campaigns";

    private final FunctionUnderTest function;
    private final CampaignAdmin campaigns;
    private final Api api;

    CampaignRightsTest(FunctionUnderTest function) {
        this.function = function;
        campaigns = CampaignAdmin.of(Reader.of(function, "admin").ranked(30));
        api = campaigns.api();
    }

    @Test
    void anAudienceSaysWhomItIsOf() {
        refused("/audience", audience(Map.of()));
        refused("/audience", audience(Map.of("everybody", false)));
        refused("/audience/everybody", audience(Map.of("everybody", true, "role", campaigns.role())));
        refused("/audience/role", audience(Map.of("role", "role_unknown")));
        refused("/audience/tier", audience(Map.of("tier", "unknown")));
        api.post(CAMPAIGNS, audience(Map.of("accounts", List.of()))).isProblem(422, "validation-failed");
        ApiAnswer everybody =
                api.post(CAMPAIGNS, audience(Map.of("everybody", true))).is(201);
        assertThat(everybody.at("/details/audience/everybody").asBoolean()).isTrue();
        api.put(CAMPAIGNS + "/" + everybody.id(), everybody.at("/details")).is(200);
    }

    private void refused(String pointer, Map<String, Object> details) {
        assertThat(api.post(CAMPAIGNS, details)
                        .isProblem(422, "campaign-invalid")
                        .text("/errors/0/pointer"))
                .isEqualTo(pointer);
    }

    private Map<String, Object> audience(Map<String, ?> said) {
        return Reader.with(campaigns.details(), "audience", CampaignAdmin.audience(said));
    }

    @Test
    void startingTakesSomebodyWhoHasJustSignedIn() {
        UUID id = api.post(CAMPAIGNS, campaigns.details()).is(201).id();
        Api old = function.as(campaigns.admin().account().signedInAnHourAgo());
        old.post(CAMPAIGNS + "/" + id + "/start", Map.of("at", Instant.now().toString()))
                .isProblem(401, "step-up-required");
        old.post(CAMPAIGNS + "/" + id + "/stop").isProblem(401, "step-up-required");
    }

    @Test
    void whoRanksAsHighAsTheStarterGetsNone() {
        Reader below =
                Reader.of(function, campaigns.role()).verified("en", "UTC").ranked(10);
        Reader equal = Reader.of(function, Reader.newRole("*:*:own"))
                .verified("en", "UTC")
                .ranked(30);
        Reader above = Reader.of(function, Reader.newRole("*:*:all"))
                .verified("en", "UTC")
                .ranked(40);
        Map<String, Object> details = audience(Map.of("accounts", List.of(below.id(), equal.id(), above.id())));
        UUID id = campaigns.started(details);
        campaigns.minutePasses();
        assertThat(campaigns.report(id, "recipients")).isEqualTo(1);
        assertThat(below.onlyMail().subject()).isEqualTo("Spring for " + below.email());

        Reader highest = superAdmin();
        UUID all = new CampaignAdmin(highest, campaigns.role()).started(details);
        campaigns.minutePasses();
        assertThat(campaigns.report(all, "recipients")).isEqualTo(3);
    }

    private Reader superAdmin() {
        int _ = Rows.update("insert into identity.pub_standing (kind, name, permissions, changed_at) "
                + "select 'role', 'super_admin', array ['*:*:all'], 'infinity' "
                + "where not exists (select from identity.pub_standing where name = 'super_admin')");
        return Reader.of(function, "super_admin").ranked(40);
    }

    @Test
    void whatWaitsFailsOnceWhoStartedItIsSuspended() {
        Reader ada = campaigns.readers(1).getFirst();
        UUID id = api.post(CAMPAIGNS, campaigns.details()).is(201).id();
        api.post(
                        CAMPAIGNS + "/" + id + "/start",
                        Map.of("at", Instant.now().plusSeconds(600).toString()))
                .is(200);
        campaigns.admin().isSuspended();
        function.later(Duration.ofHours(2)).tick("notifications-campaigns");
        failed(id);
        assertThat(ada.mails()).isEmpty();
    }

    @Test
    void whatRunsFailsOnceWhoStartedItIsSuspended() {
        List<Reader> _ = campaigns.readers(2);
        UUID id = campaigns.started(Reader.with(campaigns.details(), "ratePerMinute", 1));
        campaigns.minutePasses();
        await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(1));
        campaigns.admin().isSuspended();
        campaigns.minutePasses();
        failed(id);
        assertThat(campaigns.report(id, "sent")).isEqualTo(1);
    }

    private void failed(UUID id) {
        ApiAnswer campaign = api.get(CAMPAIGNS + "/" + id).is(200);
        assertThat(campaign.text("/status")).isEqualTo("failed");
        assertThat(campaign.text("/failure")).isEqualTo("permission-missing");
        assertThat(campaign.text("/startedBy")).isEqualTo(campaigns.admin().id().toString());
    }

    @Test
    void anAccountGetsThreeMailsADay() {
        Reader ada = campaigns.readers(1).getFirst();
        for (int i = 1; i <= 3; i++) {
            UUID id = campaigns.started(campaigns.details());
            campaigns.minutePasses();
            await().untilAsserted(() -> assertThat(campaigns.report(id, "sent")).isEqualTo(1));
        }
        UUID fourth = campaigns.started(campaigns.details());
        campaigns.minutePasses();
        await().untilAsserted(
                        () -> assertThat(campaigns.report(fourth, "skipped")).isEqualTo(1));
        assertThat(ada.mails()).hasSize(3);
    }

    @Test
    void oneThatIsToBeginInThePastBeginsNowAndNoneInAThousandYears() {
        UUID id = api.post(CAMPAIGNS, campaigns.details()).is(201).id();
        api.post(CAMPAIGNS + "/" + id + "/start", Map.of("at", "3026-01-01T00:00:00Z"))
                .isProblem(422, "campaign-invalid");
        Instant before = Instant.now().minusSeconds(1);
        ApiAnswer started = api.post(CAMPAIGNS + "/" + id + "/start", Map.of("at", "2020-01-01T00:00:00Z"))
                .is(200);
        assertThat(Instant.parse(started.text("/startAt"))).isAfter(before);
    }

    @Test
    void aRepeatedRequestMakesOneCampaign() {
        Api once = api.header("Idempotency-Key", UUID.randomUUID().toString());
        UUID id = once.post(CAMPAIGNS, campaigns.details()).is(201).id();
        assertThat(once.post(CAMPAIGNS, campaigns.details()).is(201).id()).isEqualTo(id);
    }
}
