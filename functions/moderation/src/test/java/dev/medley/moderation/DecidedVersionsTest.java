package dev.medley.moderation;

import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Digests;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class DecidedVersionsTest {

    private final Desk desk;
    private final TestAccount author = TestAccount.any();

    DecidedVersionsTest(FunctionUnderTest function) {
        desk = Desk.of(function);
    }

    @Test
    void nobodyDecidesOnACaseThatIsAnotherThanTheyRead() {
        UUID review = desk.review(author, "Something");
        desk.report(TestAccount.any(), review, "spam").is(201);
        String path = Desk.CASES + "/" + desk.openCase(author);
        String read = desk.api().get(path).is(200).header("ETag");
        desk.report(TestAccount.any(), review, "harassment").is(201);

        Map<String, Object> hide = action("hide");
        desk.api().header("If-Match", read).post(path + "/decision", hide).isProblem(412, "precondition-failed");
        UUID id = desk.openCase(author);
        ApiAnswer bulk = desk.api()
                .post(
                        "/api/moderation/bulk-decisions",
                        Map.of("caseIds", List.of(id), "versions", Map.of(id.toString(), 1), "decision", hide))
                .is(200);
        assertThat(bulk.text("/outcomes/0/code")).isEqualTo("precondition-failed");
        String claimed = desk.api().post(path + "/claim").is(200).header("ETag");
        desk.api().header("If-Match", claimed).post(path + "/decision", hide).is(200);
    }

    @Test
    void whatWasWrittenAnewIsReadBeforeItIsReleased() {
        UUID review = desk.review(author, "Harmless");
        IntStream.range(0, 3)
                .forEach(_ -> desk.report(TestAccount.any(), review, "spam").is(201));
        UUID id = desk.openCase(author);
        desk.edit(review, "Worse than before", Duration.ZERO);
        ApiAnswer read = desk.api().get(Desk.CASES + "/" + id).is(200);
        assertThat(read.text("/present/text")).isEqualTo("Worse than before");
        assertThat(read.at("/present/changed").asBoolean()).isTrue();
        assertThat(read.at("/evidence").findValuesAsText("text")).containsExactly("Harmless");

        desk.decide(id, action("release")).isProblem(409, "case-changed");
        ApiAnswer again = desk.api().get(Desk.CASES + "/" + id).is(200);
        assertThat(again.at("/evidence").findValuesAsText("text")).contains("Worse than before", "Harmless");
        assertThat(again.at("/present/changed").asBoolean()).isFalse();
        desk.decide(id, action("release")).is(200);
        assertThat(announced(review, "moderation.decided", "seenHash"))
                .containsExactly(
                        Digests.hex(Digests.sha256("Harmless")), Digests.hex(Digests.sha256("Worse than before")));
    }

    @Test
    void whatIsTakenAwayNeedsNoOtherReading() {
        UUID review = desk.review(author, "Bad");
        desk.report(TestAccount.any(), review, "spam").is(201);
        desk.edit(review, "Edited so that nobody can decide", Duration.ZERO);
        desk.decide(desk.openCase(author), action("remove")).is(200);
    }

    @Test
    void aModeratorSaysThatWhatIsReleasedIsMasked() {
        UUID review = desk.review(author, "Mail me at jane@example.com");
        desk.report(TestAccount.any(), review, "personal-data").is(201);
        UUID id = desk.openCase(author);
        assertThat(desk.api().get(Desk.CASES + "/" + id).is(200).text("/present/maskedText"))
                .isEqualTo("Mail me at [email]");
        Map<String, Object> masked = new HashMap<>(action("remove"));
        masked.put("masked", true);
        desk.decide(id, masked).isProblem(422, "decision-masks-nothing");
        desk.decide(id, Map.of("action", "release", "masked", true)).is(200);
        // What nobody but readers reported was never hidden, and is masked all the same.
        assertThat(announced(review, "moderation.decided", "masked")).containsExactly("true");
    }
}
