package dev.medley.flags;

import static dev.medley.flags.ExperimentAdmin.AGENT;
import static dev.medley.flags.ExperimentAdmin.plan;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class ExposuresTest {

    private static final String EXPOSURES = "/api/flags/exposures";

    private final FunctionUnderTest function;
    private final ExperimentAdmin experiments;

    ExposuresTest(FunctionUnderTest function) {
        this.function = function;
        experiments = new ExperimentAdmin(FlagAdmin.of(function));
    }

    private static long exposures(UUID id) {
        return Rows.count("select count(*) from flags.exposure where experiment_id = ?", id);
    }

    private static String variantOf(UUID id, UUID subject) {
        return Rows.texts("select variant from flags.exposure where experiment_id = ? and subject_id = ?", id, subject)
                .getFirst();
    }

    private static Map<String, Object> report(String flag, String variant) {
        return Map.of("exposures", List.of(Map.of("flag", flag, "variant", variant)));
    }

    private Api as(TestAccount account) {
        return function.as(account).header("User-Agent", AGENT);
    }

    /** Reports what the account has, once the function knows of the experiment. */
    private ApiAnswer reported(Api api, Map<String, ?> body) {
        return await().until(
                        () -> api.post(EXPOSURES, body).is(202),
                        answer -> !answer.at("/rejected").toString().contains("no-experiment"));
    }

    private String own(Api api, String flag) {
        for (var item : api.get("/api/flags").is(200).at("/items")) {
            if (item.at("/key").asText().equals(flag)) {
                return item.at("/variant").asText();
            }
        }
        throw new AssertionError("No value of " + flag);
    }

    @Test
    void aClientReportsWhatItHasShownAndItCountsOnce() {
        String flag = experiments.halves();
        UUID id = experiments.started(flag, plan());
        TestAccount account = TestAccount.any();
        Api api = as(account);
        ApiAnswer first = reported(api, report(flag, "on"));
        String variant = own(api, flag);
        assertThat(first.at("/rejected").toString().contains("variant-differs")).isEqualTo(!variant.equals("on"));
        assertThat(api.post(EXPOSURES, report(flag, variant))
                        .is(202)
                        .at("/accepted")
                        .asInt())
                .isOne();
        api.post(EXPOSURES, report(flag, variant)).is(202);
        assertThat(exposures(id)).isOne();
        assertThat(variantOf(id, account.id())).isEqualTo(variant);
    }

    @Test
    void botsAndWhoIsNotToBeRecognisedTakeNoPart() {
        String flag = experiments.halves();
        UUID id = experiments.started(flag, plan());
        Api api = as(TestAccount.any());
        assertThat(api.header("Sec-GPC", "1")
                        .post(EXPOSURES, report(flag, "on"))
                        .is(202)
                        .at("/ignored")
                        .asInt())
                .isOne();
        assertThat(api.post(EXPOSURES, with(report(flag, "on"), "recognised", false))
                        .is(202)
                        .at("/ignored")
                        .asInt())
                .isOne();
        assertThat(function.as(TestAccount.any())
                        .header("User-Agent", "Googlebot/2.1")
                        .post(EXPOSURES, report(flag, "on"))
                        .is(202)
                        .at("/ignored")
                        .asInt())
                .isOne();
        assertThat(function.api()
                        .header("User-Agent", AGENT)
                        .post(EXPOSURES, report(flag, "on"))
                        .is(202)
                        .at("/ignored")
                        .asInt())
                .isOne();
        assertThat(exposures(id)).isZero();
    }

    @Test
    void aVisitorWhoSignsInCountsAsTheAccountAndIsErasedWithIt() {
        String flag = experiments.halves();
        UUID id = experiments.started(flag, plan());
        UUID visitor = UUID.randomUUID();
        Map<String, Object> body = with(report(flag, "on"), "visitorId", visitor);
        Map<String, Object> other = with(report(flag, "off"), "visitorId", visitor);
        Api anybody = function.api().header("User-Agent", AGENT);
        var _ = reported(anybody, body);
        anybody.post(EXPOSURES, other).is(202);
        assertThat(exposures(id)).isOne();
        TestAccount account = TestAccount.any();
        as(account)
                .post(EXPOSURES, with(report("none", "on"), "visitorId", visitor))
                .is(202);
        assertThat(Rows.count(
                        "select count(*) from flags.pub_export where kind = 'flag-exposures' and account_id = ?",
                        account.id()))
                .isOne();
        new Deliveries(function, "flags-erasure").deliver("account.erased", account.id(), Map.of());
        assertThat(exposures(id)).isZero();
    }

    @Test
    void reportsAtFaultAreRefused() {
        String flag = experiments.halves();
        UUID _ = experiments.started(flag, plan());
        Api api = as(TestAccount.any());
        Map<String, Object> old = Map.of(
                "flag",
                flag,
                "variant",
                "on",
                "shownAt",
                Instant.now().minus(Duration.ofDays(2)).toString());
        assertThat(api.post(EXPOSURES, Map.of("exposures", List.of(old)))
                        .is(202)
                        .text("/rejected/0/reason"))
                .isEqualTo("time-invalid");
        assertThat(api.post(EXPOSURES, report("none", "on")).is(202).text("/rejected/0/reason"))
                .isEqualTo("no-experiment");
        api.post(EXPOSURES, Map.of("exposures", List.of())).isProblem(422, "validation-failed");
        api.post(EXPOSURES, with(report(flag, "on"), "context", Map.of("a", "x".repeat(2000))))
                .isProblem(422, "flag-context-invalid");
    }
}
