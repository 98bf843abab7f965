package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.ON_AND_OFF;
import static dev.medley.flags.FlagAdmin.PRODUCTION;
import static dev.medley.flags.FlagAdmin.STAGING;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.inSegment;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.rule;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Nobody changes alone what is served where changes need approval, and changes need their people when they are applied. */
@ResourceLock("flag-changes")
@FunctionTest("flags")
class ApprovalTest {

    private static final String CHANGES = "/api/admin/flag-changes";
    private static final String SEGMENTS = "/api/admin/segments";

    private final FunctionUnderTest function;
    private final FlagAdmin author;
    private final FlagAdmin other;
    private final Api api;

    ApprovalTest(FunctionUnderTest function) {
        this.function = function;
        author = FlagAdmin.of(function);
        other = FlagAdmin.of(function);
        api = author.api();
    }

    @Test
    void aSegmentInUseStaysWhereChangesNeedApproval() {
        String segment = segment("ada");
        String flag = author.create();
        api.put(path(flag, STAGING), serving(variant("off"), rule("testers", variant("on"), inSegment(segment))))
                .is(200);
        author.withApproval(() -> {
            api.put(SEGMENTS + "/" + segment, members("eve")).isProblem(409, "approval-required");
            api.put(SEGMENTS + "/" + segment, with(members("ada"), "description", "The same, in other words"))
                    .is(200);
            api.delete(SEGMENTS + "/" + segment).isProblem(409, "segment-in-use");
        });
        api.put(SEGMENTS + "/" + segment, members("eve")).is(200);
    }

    @Test
    void aSegmentOfAChangeThatWaitsStaysToo() {
        String segment = segment("ada");
        String flag = author.create();
        author.withApproval(() -> {
            api.put(SEGMENTS + "/" + segment, members("bob")).is(200);
            UUID id =
                    request(flag, STAGING, serving(variant("off"), rule("x", variant("on"), inSegment(segment))), null);
            api.put(SEGMENTS + "/" + segment, members("eve")).isProblem(409, "approval-required");
            other.api().post(CHANGES + "/" + id + "/rejection").is(200);
            api.put(SEGMENTS + "/" + segment, members("eve")).is(200);
        });
    }

    @Test
    void theValueOfAVariantInUseStaysAndAnotherIsProposed() {
        String flag = author.create();
        author.withApproval(() -> {
            api.put(FLAGS + "/" + flag, details(Map.of("on", true, "off", true)))
                    .isProblem(409, "approval-required");
            api.put(FLAGS + "/" + flag, with(details(ON_AND_OFF), "description", "In other words"))
                    .is(200);
            api.put(FLAGS + "/" + flag, details(Map.of("on", true, "off", false, "none", true)))
                    .is(200);
            api.put(FLAGS + "/" + flag, details(Map.of("on", true, "off", false, "none", false)))
                    .is(200);
            UUID id = request(flag, STAGING, serving(variant("none")), null);
            api.put(FLAGS + "/" + flag, details(Map.of("on", true, "off", false, "none", true)))
                    .isProblem(409, "approval-required");
            assertThat(other.api()
                            .post(CHANGES + "/" + id + "/approval")
                            .is(200)
                            .text("/status"))
                    .isEqualTo("applied");
        });
    }

    @Test
    void numbersThatAreTheSameAreNoChange() {
        Map<String, Object> numbers = details(Map.of("on", 1.50, "off", 2));
        Map<String, Object> made =
                with(with(FlagAdmin.request(FlagAdmin.newKey()), "type", "number"), "details", numbers);
        String flag = api.post(FLAGS, made).is(201).text("/key");
        author.withApproval(() -> api.put(FLAGS + "/" + flag, details(Map.of("off", 2, "on", 1.5)))
                .is(200));
    }

    @Test
    void aFlagThatIsOnIsNeitherArchivedNorShownToOthersWhereChangesNeedApproval() {
        String flag = author.create();
        api.put(path(flag, STAGING), serving(variant("on"))).is(200);
        Map<String, Object> archived = with(details(ON_AND_OFF), "stage", "archived");
        author.withApproval(() -> {
            api.put(FLAGS + "/" + flag, archived).isProblem(409, "approval-required");
            api.put(FLAGS + "/" + flag, with(details(ON_AND_OFF), "clientVisible", false))
                    .isProblem(409, "approval-required");
            api.post(path(flag, STAGING) + "/kill").is(200);
            api.put(FLAGS + "/" + flag, archived).is(200);
            api.put(FLAGS + "/" + flag, details(ON_AND_OFF)).is(200);
        });
    }

    @Test
    void aFlagWhoseTurningOnWaitsIsNotArchived() {
        String flag = author.create();
        author.withApproval(() -> {
            UUID _ = request(flag, STAGING, serving(variant("on")), null);
            api.put(FLAGS + "/" + flag, with(details(ON_AND_OFF), "stage", "archived"))
                    .isProblem(409, "approval-required");
        });
    }

    @Test
    void whatAnAdministratorScheduledFailsOnceTheyAreSuspended() {
        String flag = author.create();
        UUID id = request(flag, PRODUCTION, serving(variant("on")), Duration.ofMinutes(10));
        author.isSuspended();
        function.later(Duration.ofHours(1)).tick("flag-changes");
        assertThat(failure(id)).isEqualTo("flag-change-unauthorized");
        assertThat(other.targeting(flag).at("/targeting/enabled").asBoolean()).isFalse();
    }

    @Test
    void whatSomebodyApprovedFailsOnceTheyAreSuspended() {
        String flag = author.create();
        author.withApproval(() -> {
            UUID id = request(flag, STAGING, serving(variant("on")), Duration.ofMinutes(10));
            other.api().post(CHANGES + "/" + id + "/approval").is(200);
            other.isSuspended();
            function.later(Duration.ofHours(1)).tick("flag-changes");
            assertThat(failure(id)).isEqualTo("flag-change-unauthorized");
        });
    }

    @Test
    void whatASuspendedAdministratorAskedForIsNotApproved() {
        String flag = author.create();
        FlagAdmin third = FlagAdmin.of(function);
        author.withApproval(() -> {
            UUID id = request(flag, STAGING, serving(variant("on")), null);
            author.isSuspended();
            third.api().post(CHANGES + "/" + id + "/approval").isProblem(409, "flag-change-unauthorized");
        });
    }

    @Test
    void whatWasScheduledBeforeApprovalWasNeededFails() {
        String flag = author.create();
        UUID id = request(flag, STAGING, serving(variant("on")), Duration.ofMinutes(10));
        author.withApproval(() -> function.later(Duration.ofHours(1)).tick("flag-changes"));
        assertThat(failure(id)).isEqualTo("approval-required");
    }

    private String segment(String member) {
        String key = "segment-" + UUID.randomUUID();
        api.post(SEGMENTS, Map.of("key", key, "details", members(member))).is(201);
        return key;
    }

    private static Map<String, Object> members(String member) {
        return Map.of(
                "description", "Some", "included", List.of(member), "excluded", List.of(), "conditions", List.of());
    }

    private UUID request(String flag, String environment, Map<String, ?> targeting, @Nullable Duration in) {
        Map<String, Object> change = Map.of(
                "flag",
                flag,
                "environment",
                environment,
                "basedOn",
                1,
                "targeting",
                targeting,
                "reason",
                "Wanted by the team");
        return api.post(
                        CHANGES,
                        in == null
                                ? change
                                : with(change, "applyAt", Instant.now().plus(in).toString()))
                .is(201)
                .id();
    }

    private String failure(UUID id) {
        ApiAnswer change = other.api().get(CHANGES + "/" + id).is(200);
        assertThat(change.text("/status")).isEqualTo("failed");
        return change.text("/failure");
    }
}
