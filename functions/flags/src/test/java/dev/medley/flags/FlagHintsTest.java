package dev.medley.flags;

import static dev.medley.flags.FlagAdmin.serving;
import static dev.medley.flags.FlagAdmin.split;
import static dev.medley.flags.FlagAdmin.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@FunctionTest("flags")
class FlagHintsTest {

    private static final String HINTS = "/api/admin/flag-hints";

    private final FunctionUnderTest function;
    private final FlagAdmin admin;

    FlagHintsTest(FunctionUnderTest function) {
        this.function = function;
        admin = FlagAdmin.of(function);
    }

    @Test
    void aFlagThatIsFullyShippedForAMonthCouldGo() {
        String one = admin.create(serving(variant("on")));
        String whole = admin.create(serving(split(100_000)));
        String half = admin.create(serving(split(50_000)));
        JsonNode hints = function.later(Duration.ofDays(31))
                .as(admin.account())
                .get(HINTS)
                .is(200)
                .at("/items");
        assertThat(hints.findValuesAsText("flag")).contains(one, whole).doesNotContain(half);
        assertThat(hints.findValuesAsText("variant")).contains("on");
        assertThat(admin.api().get(HINTS).is(200).at("/items").findValuesAsText("flag"))
                .doesNotContain(one, whole);
        admin.api().get(HINTS + "?days=0").isProblem(422, "validation-failed");
    }
}
