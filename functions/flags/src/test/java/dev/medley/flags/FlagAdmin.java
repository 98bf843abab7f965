package dev.medley.flags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An administrator who makes flags for tests. */
record FlagAdmin(TestAccount account, Api api) {

    static final String FLAGS = "/api/admin/flags";
    static final String PRODUCTION = "production";
    static final String STAGING = "staging";

    static final Map<String, Object> ON_AND_OFF = Map.of("on", true, "off", false);

    static FlagAdmin of(FunctionUnderTest function) {
        TestAccount account = TestAccount.with("admin");
        int _ = Rows.update(
                "insert into identity.authority values (?, '{admin}', true, 0, 30, '{*:*:all}')", account.id());
        return new FlagAdmin(account, function.as(account));
    }

    /** The account may do nothing from now on. */
    void isSuspended() {
        int _ = Rows.update("update identity.authority set active = false where account_id = ?", account.id());
    }

    /** While changes in staging need approval. The tests of this module share that environment, so one does this at a time. */
    void withApproval(Runnable work) {
        synchronized (FlagAdmin.class) {
            requireApproval(true);
            try {
                work.run();
            } finally {
                requireApproval(false);
            }
        }
    }

    private void requireApproval(boolean isRequired) {
        assertThat(api.put("/api/admin/flag-environments/" + STAGING, Map.of("requiresApproval", isRequired))
                        .is(200)
                        .at("/requiresApproval")
                        .asBoolean())
                .isEqualTo(isRequired);
        assertThat(api.get("/api/admin/flag-environments").is(200).at("/items").findValuesAsText("name"))
                .containsExactly("development", STAGING, PRODUCTION);
    }

    static String newKey() {
        return "flag-" + UUID.randomUUID();
    }

    /** What a request to make a boolean flag holds. */
    static Map<String, Object> request(String key) {
        return Map.of("key", key, "type", "boolean", "offVariant", "off", "details", details(ON_AND_OFF));
    }

    static Map<String, Object> details(Map<String, ?> variants) {
        return Map.of(
                "description",
                "One page instead of four",
                "tags",
                List.of("checkout"),
                "owner",
                "team-checkout",
                "stage",
                "develop",
                "clientVisible",
                true,
                "permanent",
                false,
                "expectedLifetimeDays",
                40,
                "variants",
                variants);
    }

    static Map<String, Object> with(Map<String, ?> map, String name, Object value) {
        Map<String, Object> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }

    /** Makes a boolean flag that is off. */
    String create() {
        String key = newKey();
        api.post(FLAGS, request(key)).is(201);
        return key;
    }

    /** Makes a boolean flag with a targeting in production. */
    String create(Map<String, ?> targeting) {
        String key = create();
        put(key, targeting).is(200);
        return key;
    }

    ApiAnswer put(String key, Map<String, ?> targeting) {
        return api.put(path(key), targeting);
    }

    ApiAnswer targeting(String key) {
        return api.get(path(key)).is(200);
    }

    static String path(String key) {
        return path(key, PRODUCTION);
    }

    static String path(String key, String environment) {
        return FLAGS + "/" + key + "/environments/" + environment;
    }

    /** On, and what everybody gets whom no rule matches. */
    static Map<String, Object> serving(Map<String, ?> otherwise, Object... rules) {
        return Map.of(
                "enabled",
                true,
                "offVariant",
                "off",
                "prerequisites",
                List.of(),
                "targets",
                List.of(),
                "rules",
                List.of(rules),
                "otherwise",
                otherwise);
    }

    static Map<String, Object> variant(String name) {
        return Map.of("variant", name);
    }

    static Map<String, Object> split(int on) {
        return Map.of("split", Map.of("weights", Map.of("on", on, "off", 100_000 - on)));
    }

    static Map<String, Object> rule(String name, Map<String, ?> serving, Object... conditions) {
        return Map.of("name", name, "conditions", List.of(conditions), "serving", serving);
    }

    static Map<String, Object> condition(String attribute, String operator, String... values) {
        return Map.of("attribute", attribute, "operator", operator, "values", List.of(values), "not", false);
    }

    static Map<String, Object> inSegment(String segment) {
        return Map.of("segment", segment, "values", List.of(), "not", false);
    }
}
