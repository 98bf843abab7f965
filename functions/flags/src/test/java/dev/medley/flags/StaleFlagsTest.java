package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.FLAGS;
import static dev.medley.flags.FlagAdmin.ON_AND_OFF;
import static dev.medley.flags.FlagAdmin.details;
import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static dev.medley.flags.FlagAdmin.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class StaleFlagsTest {

    private final FunctionUnderTest function;
    private final FlagAdmin admin;
    private final Api api;

    StaleFlagsTest(FunctionUnderTest function) {
        this.function = function;
        admin = FlagAdmin.of(function);
        api = admin.api();
    }

    @Test
    void aFlagThatEverybodyHasIsStaleAfterTwoWeeks() {
        String key = admin.create(serving(variant("on")));
        function.later(Duration.ofDays(13)).tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("null");
        FunctionUnderTest later = function.later(Duration.ofDays(15));
        later.tick("flag-staleness");
        later.tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("settled");
        assertThat(announced(key)).isOne();
        assertThat(api.get(FLAGS + "?stale=true&owner=team-checkout&limit=100")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("key"))
                .contains(key);
        assertThat(api.get(FLAGS + "?stale=false&limit=100")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("key"))
                .doesNotContain(key);
    }

    @Test
    void aFlagIsStaleOnceItIsOlderThanMeant() {
        String key = admin.create(serving(split(50_000)));
        api.put(FLAGS + "/" + key, with(details(ON_AND_OFF), "expectedLifetimeDays", 5))
                .is(200);
        function.later(Duration.ofDays(6)).tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("expired");
    }

    @Test
    void aFlagThatNobodyEvaluatesIsStaleAfterAMonth() {
        String key = admin.create(serving(split(50_000)));
        function.later(Duration.ofDays(31)).tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("unused");
    }

    @Test
    void aPermanentFlagIsNever() {
        String key = admin.create(serving(variant("on")));
        api.put(FLAGS + "/" + key, with(details(ON_AND_OFF), "permanent", true)).is(200);
        function.later(Duration.ofDays(100)).tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("null");
    }

    @Test
    void aFlagIsStaleNoLongerOnceTheReasonIsGone() {
        String key = admin.create(serving(variant("on")));
        FunctionUnderTest later = function.later(Duration.ofDays(15));
        later.tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("settled");
        admin.put(key, serving(split(50_000))).is(200);
        later.tick("flag-staleness");
        assertThat(reason(key)).isEqualTo("null");
    }

    private String reason(String key) {
        return api.get(FLAGS + "/" + key).is(200).text("/staleReason");
    }

    private long announced(String key) {
        return Rows.count("select count(*) from events.event where type = 'flag.stale' and data ->> 'flag' = ?", key);
    }
}
