package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.condition;
import static dev.medley.flags.FlagAdmin.inSegment;
import static dev.medley.flags.FlagAdmin.rule;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class SegmentsTest {

    private static final String SEGMENTS = "/api/admin/segments";

    private static final Map<String, Object> DETAILS = Map.of(
            "description",
            "Who tries what is new",
            "included",
            List.of("ada"),
            "excluded",
            List.of("eve"),
            "conditions",
            List.of(condition("staff", "equals", "true")));

    private final FlagAdmin admin;
    private final Api api;
    private final String key = "segment-" + UUID.randomUUID();

    SegmentsTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
        api = admin.api();
        api.post(SEGMENTS, Map.of("key", key, "details", DETAILS)).is(201);
    }

    @Test
    void aSegmentIsMadeReadListedAndChanged() {
        assertThat(api.get(SEGMENTS + "/" + key).is(200).text("/details/included/0"))
                .isEqualTo("ada");
        assertThat(api.get(SEGMENTS + "?limit=1").is(200).at("/items")).hasSize(1);
        String version = api.get(SEGMENTS + "/" + key).is(200).header("ETag");
        Api first = api.header("If-Match", version);
        first.put(SEGMENTS + "/" + key, with(DETAILS, "included", List.of())).is(200);
        first.put(SEGMENTS + "/" + key, DETAILS).isProblem(412, "precondition-failed");
        api.post(SEGMENTS, Map.of("key", key, "details", DETAILS)).isProblem(409, "segment-exists");
    }

    @Test
    void aSegmentIsNotMadeOfOthers() {
        Map<String, Object> nested = with(DETAILS, "conditions", List.of(inSegment(key)));
        assertThat(api.put(SEGMENTS + "/" + key, nested)
                        .isProblem(422, "segment-invalid")
                        .text("/errors/0/pointer"))
                .isEqualTo("/conditions/0/segment");
        api.put(SEGMENTS + "/" + key, with(DETAILS, "conditions", List.of(condition("age", "atMost", "x"))))
                .isProblem(422, "segment-invalid");
    }

    @Test
    void aSegmentThatARuleNamesStays() {
        String flag = admin.create(serving(variant("off"), rule("testers", variant("on"), inSegment(key))));
        api.delete(SEGMENTS + "/" + key).isProblem(409, "segment-in-use");
        admin.put(flag, serving(variant("off"))).is(200);
        api.delete(SEGMENTS + "/" + key).is(204);
        api.get(SEGMENTS + "/" + key).isProblem(404, "segment-unknown");
        api.delete(SEGMENTS + "/" + key).isProblem(404, "segment-unknown");
        api.put(SEGMENTS + "/" + key, DETAILS).isProblem(404, "segment-unknown");
    }
}
