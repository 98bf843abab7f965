package dev.medley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest(
        value = "webhooks",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.webhooks.timeout=1s"})
class WebhooksTest {

    static final String PATH = "/api/webhooks";

    private static final String URL = "https://hooks.example.com/medley";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.any();
    private final Api api;

    WebhooksTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(account);
    }

    @Test
    void aWebhookIsMadeReadChangedAndDeleted() {
        ApiAnswer made = api.post(
                        PATH,
                        Map.of("url", URL, "eventTypes", List.of("recording.*", "recording.*"), "description", "CRM"))
                .is(201);
        String path = PATH + "/" + made.text("/webhook/id");
        assertThat(made.text("/secret/key")).startsWith("whsec_").hasSize(50);
        assertThat(made.header("Cache-Control")).contains("no-store");
        ApiAnswer read = api.get(path).is(200);
        assertThat(read.text("/url")).isEqualTo(URL);
        assertThat(read.at("/eventTypes")).hasSize(1);
        assertThat(read.text("/scope")).isEqualTo("own");
        assertThat(read.at("/enabled").asBoolean()).isTrue();

        ApiAnswer changed = api.header("If-Match", read.header("ETag"))
                .patch(path, Map.of("eventTypes", List.of("*"), "enabled", false))
                .is(200);
        assertThat(changed.text("/eventTypes/0")).isEqualTo("*");
        assertThat(changed.text("/disabledBecause")).isEqualTo("owner");
        assertThat(changed.text("/description")).isEqualTo("CRM");
        api.header("If-Match", read.header("ETag"))
                .patch(path, Map.of("enabled", true))
                .isProblem(412, "precondition-failed");
        assertThat(api.patch(path, Map.of("enabled", true, "url", URL + "?x=1", "description", ""))
                        .is(200)
                        .text("/url"))
                .isEqualTo(URL + "?x=1");

        api.delete(path).is(204);
        api.get(path).isProblem(404, "webhook-unknown");
        api.delete(path).isProblem(404, "webhook-unknown");
    }

    @Test
    void aListIsPagedNewestFirst() {
        String first = make("recording.ready").text("/webhook/id");
        String second = make("*").text("/webhook/id");
        ApiAnswer page = api.get(PATH + "?limit=1").is(200);
        assertThat(page.text("/items/0/id")).isEqualTo(second);
        ApiAnswer next =
                api.get(PATH + "?limit=1&cursor=" + page.text("/nextCursor")).is(200);
        assertThat(next.text("/items/0/id")).isEqualTo(first);
        assertThat(next.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void nobodySeesOrChangesAnothers() {
        String path = PATH + "/" + make("*").text("/webhook/id");
        Api other = function.as(TestAccount.any());
        other.get(path).isProblem(404, "webhook-unknown");
        other.patch(path, Map.of("enabled", false)).isProblem(404, "webhook-unknown");
        other.post(path + "/secret/rotate").isProblem(404, "webhook-unknown");
        other.delete(path).isProblem(404, "webhook-unknown");
        assertThat(other.get(PATH).is(200).at("/items")).isEmpty();
        function.api().get(PATH).is(401);
    }

    @Test
    void whoSignedInLongAgoProvesItAgain() {
        Api stale = function.as(account.signedInAnHourAgo());
        stale.post(PATH, Map.of("url", URL, "eventTypes", List.of("*"))).isProblem(401, "step-up-required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "ftp://hooks.example.com/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:169.254.169.254]/",
                "https://[fd00:ec2::254]/",
                "https://0.0.0.0/",
                "https://2852039166/",
                "https://0251.0376.0251.0376/",
                "https://100.64.0.1/",
                "https://10.1.2.3/",
                "https://user:password@hooks.example.com/",
                "https://hooks.example.com@127.0.0.1/",
                "https://1.1.1.1:25/",
                "https:///",
                "mailto:nobody@example.com"
            })
    void noServerInsideIsAccepted(String url) {
        api.post(PATH, Map.of("url", url, "eventTypes", List.of("*")))
                .isProblem(422, "webhook-url-refused")
                .at("/errors/0/pointer");
        String path = PATH + "/" + make("*").text("/webhook/id");
        api.patch(path, Map.of("url", url)).isProblem(422, "webhook-url-refused");
        assertThat(api.get(path).is(200).text("/url")).isEqualTo(URL);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        api.post(PATH, Map.of("url", "https://exa mple/", "eventTypes", List.of("*")))
                .isProblem(422, "webhook-url-malformed");
        ApiAnswer unknown = api.post(
                        PATH, Map.of("url", URL, "eventTypes", List.of("recording.ready", "recording.eaten")))
                .isProblem(422, "event-type-unknown");
        assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/eventTypes/1");
        api.post(PATH, Map.of("url", URL, "eventTypes", List.of("notification.due")))
                .isProblem(422, "event-type-unknown");
        api.post(PATH, Map.of("url", URL, "eventTypes", List.of())).isProblem(422, "validation-failed");
        api.post(PATH, Map.of("url", URL, "eventTypes", List.of("Recording"))).isProblem(422, "validation-failed");
        String path = PATH + "/" + make("*").text("/webhook/id");
        api.patch(path, Map.of("eventTypes", List.of("recording.eaten"))).isProblem(422, "event-type-unknown");
        api.patch(path, "{\"url\": null}").isProblem(422, "validation-failed");
        api.patch(path, Map.of("url", "::")).isProblem(422, "webhook-url-malformed");
    }

    @Test
    void anAccountHas25AlsoWhenItAsksManyTimesAtOnce() throws Exception {
        int tries = Campaign.rounds(40, 400);
        List<Integer> answers = AtOnce.each(
                Collections.nCopies(tries, Map.of("url", URL, "eventTypes", List.of("*"))),
                body -> api.post(PATH, body).status());
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(25);
        api.post(PATH, Map.of("url", URL, "eventTypes", List.of("*"))).isProblem(409, "webhooks-full");
    }

    @Test
    void aSecretIsShownOnceAndStandsNowhere() {
        ApiAnswer made = make("*");
        UUID id = UUID.fromString(made.text("/webhook/id"));
        String first = made.text("/secret/key");
        ApiAnswer rotated = api.post(PATH + "/" + id + "/secret/rotate").is(200);
        assertThat(rotated.text("/key")).startsWith("whsec_").isNotEqualTo(first);
        assertThat(rotated.header("Cache-Control")).contains("no-store");
        assertThat(api.get(PATH + "/" + id).is(200).body()).doesNotContain("whsec_");
        byte[] plain = Base64.getDecoder().decode(first.substring("whsec_".length()));
        assertThat(Rows.texts("select encode(sealed, 'hex') as sealed from webhooks.secret where endpoint_id = ?", id))
                .hasSize(2)
                .noneMatch(
                        row -> row.toString().contains(java.util.HexFormat.of().formatHex(plain)));
        Stream.of(1, 2, 3)
                .forEach(_ -> api.post(PATH + "/" + id + "/secret/rotate").is(200));
        api.post(PATH + "/" + id + "/secret/rotate").isProblem(409, "webhook-secrets-full");
        function.later(Duration.ofHours(25))
                .as(account)
                .post(PATH + "/" + id + "/secret/rotate")
                .is(200);
    }

    @Test
    void operatorsHearOfAllAndWhatTheyDoIsAudited() {
        TestAccount operator = HookOwner.operator(function).account();
        Api admin = function.as(operator);
        Map<String, Object> body = Map.of("url", URL, "eventTypes", List.of("account.*"), "scope", "all");
        api.post(PATH, body).isProblem(403, "permission-missing");
        api.get(PATH + "?scope=all").isProblem(403, "permission-missing");
        String id = admin.post(PATH, body).is(201).text("/webhook/id");
        String path = PATH + "/" + id;
        api.get(path).isProblem(404, "webhook-unknown");
        api.delete(path).isProblem(404, "webhook-unknown");
        Api colleague = function.as(TestAccount.with("admin"));
        assertThat(colleague.get(PATH + "?scope=all").is(200).body()).contains(id);
        assertThat(colleague.get(PATH).is(200).body()).doesNotContain(id);
        colleague.patch(path, Map.of("description", "All")).is(200);
        colleague.post(path + "/secret/rotate").is(200);
        colleague.delete(path).is(204);
        assertThat(Rows.texts("select action from audit.entry where subject_id = ?", UUID.fromString(id)))
                .containsExactlyInAnyOrder(
                        "webhook.created", "webhook.changed", "webhook.secret-rotated", "webhook.removed");
    }

    @Test
    void whatIsSentToAllOutOfTurnTakesAFreshSignInAndIsAudited() {
        TestAccount operator = HookOwner.operator(function).account();
        Api admin = function.as(operator);
        Map<String, Object> body = Map.of("url", URL, "eventTypes", List.of("account.*"), "scope", "all");
        String id = admin.post(PATH, body).is(201).text("/webhook/id");
        String path = PATH + "/" + id;
        Map<String, String> range = Map.of("from", "2026-01-01T00:00:00Z", "to", "2026-01-02T00:00:00Z");
        Api stale = function.as(operator.signedInAnHourAgo());
        stale.post(path + "/test").isProblem(401, "step-up-required");
        stale.post(path + "/replay", range).isProblem(401, "step-up-required");
        String delivery = admin.post(path + "/test").is(202).text("/id");
        stale.post(path + "/deliveries/" + delivery + "/retry").isProblem(401, "step-up-required");
        admin.post(path + "/replay", range).is(202);
        String own = make("recording.*").text("/webhook/id");
        function.as(account.signedInAnHourAgo())
                .post(PATH + "/" + own + "/test")
                .is(202);
        assertThat(Rows.texts("select action from audit.entry where subject_id = ?", UUID.fromString(id)))
                .containsExactlyInAnyOrder("webhook.created", "webhook.tested", "webhook.replayed");
        assertThat(Rows.texts("select action from audit.entry where subject_id = ?", UUID.fromString(own)))
                .isEmpty();
        admin.delete(path).is(204);
    }

    private ApiAnswer make(String... types) {
        return api.post(PATH, Map.of("url", URL, "eventTypes", List.of(types))).is(201);
    }
}
