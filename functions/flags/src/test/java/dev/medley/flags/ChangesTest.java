package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.PRODUCTION;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("flag-changes")
@FunctionTest("flags")
class ChangesTest {

    private static final String CHANGES = "/api/admin/flag-changes";
    private static final String STAGING = "staging";

    private final FunctionUnderTest function;
    private final FlagAdmin author;
    private final FlagAdmin other;
    private final Api api;
    private final String flag;

    ChangesTest(FunctionUnderTest function) {
        this.function = function;
        author = FlagAdmin.of(function);
        other = FlagAdmin.of(function);
        api = author.api();
        flag = author.create();
    }

    @Test
    void aChangeIsAppliedWhenItsTimeComes() {
        UUID id = request(PRODUCTION, 1, variant("on"), Duration.ofMinutes(30))
                .is(201)
                .id();
        function.tick("flag-changes");
        assertThat(status(id)).isEqualTo("scheduled");
        FunctionUnderTest later = function.later(Duration.ofHours(1));
        later.tick("flag-changes");
        assertThat(status(id)).isEqualTo("applied");
        assertThat(author.targeting(flag).text("/targeting/otherwise/variant")).isEqualTo("on");
    }

    @Test
    void scheduledChangesFollowEachOther() {
        UUID first = request(PRODUCTION, 1, split(10_000), Duration.ofMinutes(10))
                .is(201)
                .id();
        UUID second = request(PRODUCTION, 1, split(50_000), Duration.ofMinutes(20))
                .is(201)
                .id();
        function.later(Duration.ofHours(1)).tick("flag-changes");
        assertThat(status(first)).isEqualTo("applied");
        assertThat(status(second)).isEqualTo("applied");
        assertThat(author.targeting(flag)
                        .at("/targeting/otherwise/split/weights/on")
                        .asInt())
                .isEqualTo(50_000);
    }

    @Test
    void anEditMakesAScheduledChangeFail() {
        UUID id = request(PRODUCTION, 1, variant("on"), Duration.ofMinutes(10))
                .is(201)
                .id();
        author.put(flag, serving(split(1_000))).is(200);
        function.later(Duration.ofHours(1)).tick("flag-changes");
        ApiAnswer change = api.get(CHANGES + "/" + id).is(200);
        assertThat(change.text("/status")).isEqualTo("failed");
        assertThat(change.text("/failure")).isEqualTo("flag-change-outdated");
        assertThat(author.targeting(flag).at("/version").asInt()).isEqualTo(2);
    }

    @Test
    void whereApprovalIsNeededSomebodyElseGivesIt() {
        author.withApproval(() -> {
            api.put(staging(), serving(variant("on"))).isProblem(409, "approval-required");
            UUID id = request(STAGING, 1, variant("on"), null).is(201).id();
            assertThat(status(id)).isEqualTo("requested");
            api.post(CHANGES + "/" + id + "/approval").isProblem(403, "own-flag-change");
            function.as(other.account().signedInAnHourAgo())
                    .post(CHANGES + "/" + id + "/approval")
                    .isProblem(401, "step-up-required");
            ApiAnswer approved =
                    other.api().post(CHANGES + "/" + id + "/approval").is(200);
            assertThat(approved.text("/status")).isEqualTo("applied");
            assertThat(approved.text("/decidedBy"))
                    .isEqualTo(other.account().id().toString());
            assertThat(api.get(staging()).is(200).text("/targeting/otherwise/variant"))
                    .isEqualTo("on");
            other.api().post(CHANGES + "/" + id + "/approval").isProblem(409, "flag-change-closed");
        });
    }

    @Test
    void anApprovalOfWhatHasChangedSinceIsRefused() {
        author.withApproval(() -> {
            UUID first = request(STAGING, 1, variant("on"), null).is(201).id();
            UUID second = request(STAGING, 1, split(5_000), null).is(201).id();
            other.api().post(CHANGES + "/" + first + "/approval").is(200);
            other.api().post(CHANGES + "/" + second + "/approval").isProblem(409, "flag-change-outdated");
            request(STAGING, 1, variant("on"), null).isProblem(412, "precondition-failed");
        });
    }

    @Test
    void aFlagIsKilledWithoutApproval() {
        api.put(staging(), serving(variant("on"))).is(200);
        author.withApproval(() -> assertThat(api.post(staging() + "/kill")
                        .is(200)
                        .at("/targeting/enabled")
                        .asBoolean())
                .isFalse());
    }

    @Test
    void aChangeIsRejectedOrWithdrawnOnce() {
        UUID rejected = request(PRODUCTION, 1, variant("on"), Duration.ofDays(1))
                .is(201)
                .id();
        assertThat(other.api()
                        .post(CHANGES + "/" + rejected + "/rejection")
                        .is(200)
                        .text("/status"))
                .isEqualTo("rejected");
        UUID withdrawn = request(PRODUCTION, 1, variant("on"), Duration.ofDays(1))
                .is(201)
                .id();
        assertThat(api.post(CHANGES + "/" + withdrawn + "/withdrawal").is(200).text("/status"))
                .isEqualTo("withdrawn");
        api.post(CHANGES + "/" + withdrawn + "/withdrawal").isProblem(409, "flag-change-closed");
        api.post(CHANGES + "/" + withdrawn + "/rejection").isProblem(409, "flag-change-closed");
        function.as(other.account().signedInAnHourAgo())
                .post(CHANGES + "/" + withdrawn + "/rejection")
                .isProblem(401, "step-up-required");
    }

    @Test
    void changesAreListedByFlagAndStatus() {
        UUID id = request(PRODUCTION, 1, variant("on"), Duration.ofDays(1))
                .is(201)
                .id();
        ApiAnswer page =
                api.get(CHANGES + "?limit=1&status=scheduled&flag=" + flag).is(200);
        assertThat(page.text("/items/0/id")).isEqualTo(id.toString());
        assertThat(api.get(CHANGES + "?status=applied&flag=" + flag).is(200).at("/items"))
                .isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        request(PRODUCTION, 1, variant("purple"), null).isProblem(422, "flag-invalid");
        request(PRODUCTION, 1, variant("on"), Duration.ofMinutes(-5)).isProblem(422, "flag-invalid");
        request(PRODUCTION, 1, variant("on"), Duration.ofDays(400)).isProblem(422, "flag-invalid");
        request("moon", 1, variant("on"), null).isProblem(404, "flag-environment-unknown");
        UUID none = UUID.randomUUID();
        api.get(CHANGES + "/" + none).isProblem(404, "flag-change-unknown");
        api.post(CHANGES + "/" + none + "/approval").isProblem(404, "flag-change-unknown");
        api.post(CHANGES + "/" + none + "/rejection").isProblem(404, "flag-change-unknown");
        api.put("/api/admin/flag-environments/moon", Map.of("requiresApproval", true))
                .isProblem(404, "flag-environment-unknown");
    }

    private String status(UUID id) {
        return api.get(CHANGES + "/" + id).is(200).text("/status");
    }

    private String staging() {
        return path(flag).replace(PRODUCTION, STAGING);
    }

    private ApiAnswer request(String environment, int basedOn, Map<String, ?> otherwise, @Nullable Duration in) {
        Map<String, Object> change = Map.of(
                "flag", flag,
                "environment", environment,
                "basedOn", basedOn,
                "targeting", serving(otherwise),
                "reason", "Wanted by the team");
        return api.post(
                CHANGES,
                in == null
                        ? change
                        : FlagAdmin.with(
                                change, "applyAt", Instant.now().plus(in).toString()));
    }
}
