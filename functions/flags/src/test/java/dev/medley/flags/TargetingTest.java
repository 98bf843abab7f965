package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.ON_AND_OFF;
import static dev.medley.flags.FlagAdmin.condition;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.inSegment;
import static dev.medley.flags.FlagAdmin.newKey;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.rule;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class TargetingTest {

    private final FlagAdmin admin;
    private final Api api;

    TargetingTest(FunctionUnderTest function) {
        admin = FlagAdmin.of(function);
        api = admin.api();
    }

    @Test
    void aChangedSplitMovesAsFewAsItCan() {
        String key = admin.create(serving(variant("off"), rule("half", split(50_000))));
        admin.put(key, serving(variant("off"), rule("half", split(60_000)))).is(200);
        assertThat(admin.targeting(key)
                        .at("/targeting/rules/0/serving/split/slices")
                        .findValuesAsText("until"))
                .containsExactly("40000", "100000");
        admin.put(key, serving(variant("off"), rule("half", split(50_000)))).is(200);
        assertThat(admin.targeting(key)
                        .at("/targeting/rules/0/serving/split/slices")
                        .findValuesAsText("variant"))
                .containsExactly("off", "on", "off");
    }

    @Test
    void aTargetingThatContradictsItselfIsRefusedWithPointers() {
        String key = admin.create();
        admin.put(key, serving(variant("purple"))).isProblem(422, "flag-invalid");
        refuse(key, serving(Map.of("split", Map.of("weights", Map.of("on", 1)))), "/otherwise/split/weights");
        refuse(key, serving(Map.of()), "/otherwise");
        refuse(key, serving(variant("on"), rule("a", variant("on")), rule("a", variant("on"))), "/rules/1/name");
        refuse(
                key,
                serving(variant("on"), rule("a", variant("on"), condition("age", "lessThan", "many"))),
                "/rules/0/conditions/0/values");
        refuse(
                key,
                serving(variant("on"), rule("a", variant("on"), Map.of("values", List.of(), "not", false))),
                "/rules/0/conditions/0");
        refuse(
                key,
                serving(variant("on"), rule("a", variant("on"), inSegment("none"))),
                "/rules/0/conditions/0/segment");
        Map<String, Object> target = Map.of("variant", "on", "keys", List.of("ada"));
        refuse(key, with(serving(variant("on")), "targets", List.of(target, target)), "/targets");
    }

    @Test
    void prerequisitesFormNoCircleAndAreNotArchived() {
        String base = admin.create(serving(variant("on")));
        String second = admin.create(needing(base));
        admin.put(base, needing(second)).isProblem(422, "flag-invalid");
        admin.put(base, needing(base)).isProblem(422, "flag-invalid");
        refuse(second, needing(newKey()), "/prerequisites/0/flag");
        api.put(FLAGS + "/" + base, with(details(ON_AND_OFF), "stage", "archived"))
                .isProblem(409, "flag-in-use");
        api.put(FLAGS + "/" + base, details(Map.of("off", false, "yes", true))).isProblem(422, "flag-invalid");
        String last = second;
        for (int depth = 2; depth <= 4; depth++) {
            last = admin.create(needing(last));
        }
        String tooDeep = admin.create();
        refuse(tooDeep, needing(last), "/prerequisites");
    }

    @Test
    void aKilledFlagServesItsOffVariant() {
        String key = admin.create(serving(variant("on")));
        assertThat(api.post(path(key) + "/kill")
                        .is(200)
                        .at("/targeting/enabled")
                        .asBoolean())
                .isFalse();
        assertThat(api.post(path(key) + "/kill").is(200).at("/version").asInt()).isEqualTo(3);
    }

    private static Map<String, Object> needing(String flag) {
        return with(serving(variant("on")), "prerequisites", List.of(Map.of("flag", flag, "variants", List.of("on"))));
    }

    private void refuse(String key, Map<String, ?> targeting, String pointer) {
        ApiAnswer refused = admin.put(key, targeting).isProblem(422, "flag-invalid");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void tooManyRulesAndTargetsAreRefused() {
        String key = admin.create();
        Object[] rules = IntStream.range(0, 101)
                .mapToObj(i -> rule("rule-" + i, variant("on")))
                .toArray();
        admin.put(key, serving(variant("on"), rules)).isProblem(422, "validation-failed");
        List<Map<String, Object>> targets = IntStream.range(0, 2)
                .mapToObj(half -> Map.<String, Object>of(
                        "variant",
                        "on",
                        "keys",
                        IntStream.range(half * 600, half * 600 + 600)
                                .mapToObj(Integer::toString)
                                .toList()))
                .toList();
        refuse(key, with(serving(variant("on")), "targets", targets), "/targets");
    }
}
