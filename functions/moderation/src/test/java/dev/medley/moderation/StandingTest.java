package dev.medley.moderation;

import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FunctionTest("moderation")
class StandingTest {

    private static final String OWN = "/api/moderation/standing";

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();

    StandingTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    @Test
    void repeatedOffencesLeadFromAWarningToALimitAndASuspension() {
        IntStream.range(0, 4).forEach(_ -> desk.decided(author, action("remove")));

        assertThat(announced(author.id(), "moderation.sanctioned", "sanction"))
                .containsExactly("warning", "limit", "limit", "suspension");
        ApiAnswer own = function.as(author).get(OWN).is(200);
        assertThat(own.at("/points").asInt()).isEqualTo(4);
        assertThat(own.at("/suspendedUntil").isNull()).isFalse();
        assertThat(own.at("/strikes").size()).isEqualTo(4);
    }

    @Test
    void whoRanksAboveUsersIsLimitedAndNeverSuspended() {
        Rows.update("insert into identity.pub_protected_accounts values (?)", author.id());
        IntStream.range(0, 4).forEach(_ -> desk.decided(author, action("remove")));
        assertThat(announced(author.id(), "moderation.sanctioned", "sanction"))
                .containsExactly("warning", "limit", "limit", "limit");
        desk.report(TestAccount.any(), desk.review(author, "Something"), "harassment")
                .is(201);
        desk.decide(desk.openCase(author), Map.of("action", "suspend", "reason", "Threats", "days", 2))
                .isProblem(409, "account-protected");
    }

    @Test
    void strikesCountForNinetyDays() {
        desk.decided(author, action("remove"));
        assertThat(function.as(author).get(OWN).is(200).at("/points").asInt()).isEqualTo(1);

        assertThat(function.later(Duration.ofDays(91))
                        .as(author)
                        .get(OWN)
                        .is(200)
                        .at("/points")
                        .asInt())
                .isZero();
    }

    @Test
    void aSuspensionEndsWithItsTimeOrIsLifted() {
        desk.decided(author, Map.of("action", "suspend", "reason", "Threats", "days", 2));
        assertThat(announced(author.id(), "moderation.sanctioned", "sanction")).containsExactly("suspension");
        FunctionUnderTest later = function.later(Duration.ofDays(3));
        later.tick("moderation-sanctions");
        assertThat(announced(author.id(), "moderation.sanction-lifted", "sanction"))
                .containsExactly("suspension");
        later.tick("moderation-sanctions");
        assertThat(announced(author.id(), "moderation.sanction-lifted", "sanction"))
                .hasSize(1);

        desk.decided(author, Map.of("action", "limit", "reason", "Spam", "days", 2));
        String sanction = function.as(author).get(OWN).is(200).text("/sanctions/0/id");
        function.as(author).delete("/api/moderation/sanctions/" + sanction).isProblem(403, "permission-missing");
        desk.api().delete("/api/moderation/sanctions/" + sanction).is(204);
        desk.api().delete("/api/moderation/sanctions/" + sanction).isProblem(409, "sanction-over");
        assertThat(function.as(author).get(OWN).is(200).at("/limitedUntil").isNull())
                .isTrue();
    }

    @Test
    void warningLeavesTheThing() {
        desk.decided(author, action("warn"));

        assertThat(announced(author.id(), "moderation.sanctioned", "sanction")).containsExactly("warning");
        assertThat(Rows.count(
                        "select count(*) from events.event where owner_id = ? and type = 'moderation.decided'",
                        author.id()))
                .isZero();
    }

    @Test
    void moderatorsSeeHowFastSomebodyWrites() {
        IntStream.range(0, 4).forEach(i -> check("The same text", author).is(200));

        ApiAnswer watched =
                desk.api().get("/api/moderation/accounts/" + author.id()).is(200);
        assertThat(watched.at("/textsLastMinute").asInt()).isEqualTo(4);
        assertThat(watched.at("/differentTextsLastHour").asInt()).isEqualTo(1);
        assertThat(watched.at("/standing/texts").asInt()).isEqualTo(4);
    }

    @Test
    void theSameAgainAndAgainIsHeldAndWhatALimitedAccountWritesToo() {
        IntStream.range(0, 3)
                .forEach(_ -> assertThat(check("Look at my page", author).text("/action"))
                        .isEqualTo("allow"));
        ApiAnswer fourth = check("look at MY page!", author);
        assertThat(fourth.text("/action")).isEqualTo("hold");
        assertThat(fourth.text("/findings/0/rule")).isEqualTo("duplicate");

        TestAccount limited = TestAccount.any();
        desk.decided(limited, action("limit"));
        ApiAnswer held = check("Hello there", limited);
        assertThat(held.text("/action")).isEqualTo("hold");
        assertThat(held.text("/findings/0/rule")).isEqualTo("limited");
    }

    @Test
    void trustIsEarnedByTimeAndLostByStrikes() {
        IntStream.range(0, 6).forEach(i -> check("Text number " + i, author).is(200));
        FunctionUnderTest tomorrow = function.later(Duration.ofDays(2));
        tomorrow.tick("moderation-upkeep");
        assertThat(function.as(author).get(OWN).is(200).at("/trustLevel").asInt())
                .isEqualTo(1);

        desk.decided(author, action("remove"));
        desk.decided(author, action("remove"));
        assertThat(function.as(author).get(OWN).is(200).at("/trustLevel").asInt())
                .isZero();
        assertThat(Rows.count("select trust_level from moderation.pub_standing where account_id = ?", author.id()))
                .isZero();
    }

    private ApiAnswer check(String text, TestAccount writer) {
        return desk.api()
                .post("/api/moderation/check", Map.of("text", text, "place", "comment", "accountId", writer.id()));
    }
}
