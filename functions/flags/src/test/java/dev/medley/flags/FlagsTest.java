package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.ON_AND_OFF;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.newKey;
import static dev.medley.flags.FlagAdmin.path;
import static dev.medley.flags.FlagAdmin.request;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class FlagsTest {

    private final FunctionUnderTest function;
    private final FlagAdmin admin;
    private final Api api;

    FlagsTest(FunctionUnderTest function) {
        this.function = function;
        admin = FlagAdmin.of(function);
        api = admin.api();
    }

    @Test
    void aNewFlagIsOffEverywhere() {
        String key = newKey();
        ApiAnswer made = api.post(FLAGS, request(key)).is(201);
        assertThat(made.header("Location")).isEqualTo(FLAGS + "/" + key);
        assertThat(made.text("/createdBy")).isEqualTo(admin.account().id().toString());
        assertThat(api.get(FLAGS + "/" + key).is(200).at("/details/variants/on").asBoolean())
                .isTrue();
        ApiAnswer environments = api.get(FLAGS + "/" + key + "/environments").is(200);
        assertThat(environments.at("/items").findValuesAsText("environment"))
                .containsExactly("development", "staging", "production");
        assertThat(environments.at("/items").findValuesAsText("enabled")).containsOnly("false");
    }

    @Test
    void flagsOfAllTypesAreMade() {
        Map<String, Map<String, Object>> values = Map.of(
                "string", Map.of("off", "blue", "on", "red"),
                "number", Map.of("off", 1.5, "on", 2),
                "json", Map.of("off", Map.of("limit", 3, "names", List.of("a", "b")), "on", List.of(1, 2)));
        values.forEach((type, variants) -> {
            String key = newKey();
            Map<String, Object> made = with(with(request(key), "type", type), "details", details(variants));
            assertThat(api.post(FLAGS, made).is(201).at("/details/variants").size())
                    .isEqualTo(2);
            api.post(FLAGS, with(with(made, "key", newKey()), "details", details(ON_AND_OFF)))
                    .isProblem(422, "flag-invalid");
        });
    }

    @Test
    void aKeyIsTakenOnce() {
        String key = admin.create();
        api.post(FLAGS, request(key)).isProblem(409, "flag-exists");
        api.post(FLAGS, request("Not A Key")).isProblem(422, "validation-failed");
    }

    @Test
    void aRepeatedRequestMakesOneFlag() {
        Api once = api.header("Idempotency-Key", UUID.randomUUID().toString());
        String key = newKey();
        UUID first = once.post(FLAGS, request(key)).is(201).id();
        assertThat(once.post(FLAGS, request(key)).is(201).id()).isEqualTo(first);
    }

    @Test
    void flagsAreListedByStageTagAndOwner() {
        String owner = "team-" + UUID.randomUUID();
        String tag = "tag-" + UUID.randomUUID();
        String key = newKey();
        Map<String, Object> details = with(with(details(ON_AND_OFF), "owner", owner), "tags", List.of(tag));
        api.post(FLAGS, with(request(key), "details", details)).is(201);
        assertThat(api.get(FLAGS + "?stage=develop&tag=" + tag + "&owner=" + owner)
                        .is(200)
                        .at("/items")
                        .findValuesAsText("key"))
                .containsExactly(key);
        assertThat(api.get(FLAGS + "?stage=cleanup&tag=" + tag).is(200).at("/items"))
                .isEmpty();
        api.get(FLAGS + "?stage=blooming").isProblem(400, "request-malformed");
    }

    @Test
    void anEditOfAnOldVersionIsRefused() {
        String key = admin.create();
        Map<String, Object> details = with(details(ON_AND_OFF), "description", "Another");
        Api old = api.header("If-Match", "\"1\"");
        assertThat(old.put(FLAGS + "/" + key, details).is(200).header("ETag")).startsWith("\"2-");
        old.put(FLAGS + "/" + key, details).isProblem(412, "precondition-failed");
        assertThat(old.put(path(key), serving(variant("on"))).is(200).header("ETag"))
                .startsWith("\"2-");
        old.put(path(key), serving(variant("on"))).isProblem(412, "precondition-failed");
    }

    @Test
    void everyChangeIsAuditedWithBeforeAndAfter() {
        String key = admin.create();
        api.put(FLAGS + "/" + key, with(details(ON_AND_OFF), "description", "Another"))
                .is(200);
        admin.put(key, serving(split(20_000))).is(200);
        api.post(path(key) + "/kill").is(200);
        assertThat(Rows.texts(
                        "select action from audit.entry where actor_id = ? order by id",
                        admin.account().id()))
                .containsExactly("flag.created", "flag.changed", "flag.targeting-changed", "flag.targeting-changed");
        assertThat(Rows.texts(
                        "select ((data ->> 'before')::jsonb ->> 'enabled') || ((data ->> 'after')::jsonb ->> 'enabled')"
                                + " from audit.entry where actor_id = ? and action = 'flag.targeting-changed' order by id",
                        admin.account().id()))
                .containsExactly("falsetrue", "truefalse");
    }

    @Test
    void whatIsTooMuchIsRefused() {
        Object deep = 1;
        for (int i = 0; i < 9; i++) {
            deep = List.of(deep);
        }
        Map<String, Object> json = with(request(newKey()), "type", "json");
        api.post(FLAGS, with(json, "details", details(Map.of("off", deep)))).isProblem(422, "flag-invalid");
        api.post(FLAGS, with(json, "details", details(Map.of("off", List.of("x".repeat(5000))))))
                .isProblem(422, "flag-invalid");
        api.post(FLAGS, with(json, "details", details(Map.of("off", Collections.nCopies(501, 1)))))
                .isProblem(422, "flag-invalid");
        api.post(FLAGS, with(request(newKey()), "offVariant", "none")).isProblem(422, "flag-invalid");
    }

    @Test
    void aVariantThatIsServedStays() {
        String key = admin.create(serving(variant("on")));
        api.put(FLAGS + "/" + key, details(Map.of("off", false))).isProblem(422, "flag-invalid");
        api.put(FLAGS + "/" + key, details(with(ON_AND_OFF, "yes", true))).is(200);
    }

    @Test
    void anArchivedFlagIsChangedOnlyBack() {
        String key = admin.create();
        Map<String, Object> archived = with(details(ON_AND_OFF), "stage", "archived");
        api.put(FLAGS + "/" + key, archived).is(200);
        admin.put(key, serving(variant("on"))).isProblem(409, "flag-archived");
        api.put(FLAGS + "/" + key, details(ON_AND_OFF)).is(200);
        admin.put(key, serving(variant("on"))).is(200);
    }

    @Test
    void onlyAdministratorsManageFlags() {
        Api user = function.as(TestAccount.any());
        user.get(FLAGS).isProblem(403, "permission-missing");
        user.post(FLAGS, request(newKey())).isProblem(403, "permission-missing");
        function.api().get(FLAGS).is(401);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        String key = newKey();
        api.get(FLAGS + "/" + key).isProblem(404, "flag-unknown");
        api.put(FLAGS + "/" + key, details(ON_AND_OFF)).isProblem(404, "flag-unknown");
        admin.put(key, serving(variant("on"))).isProblem(404, "flag-unknown");
        api.get(path(key)).isProblem(404, "flag-unknown");
        api.get(FLAGS + "/" + key + "/environments").isProblem(404, "flag-unknown");
        String known = FLAGS + "/" + admin.create() + "/environments/moon";
        api.get(known).isProblem(404, "flag-environment-unknown");
        api.put(known, serving(variant("on"))).isProblem(404, "flag-environment-unknown");
        api.post(known + "/kill").isProblem(404, "flag-environment-unknown");
    }
}
