package dev.medley.moderation;

import static dev.medley.moderation.Desk.action;
import static dev.medley.moderation.Desk.announced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestServers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is suspended reads why, and appeals, without signing in. */
@FunctionTest("moderation")
class StatementsTest {

    private static final Pattern LINK = Pattern.compile("/api/moderation/statements\\?token=[A-Za-z0-9_-]{43}");

    private final FunctionUnderTest function;
    private final Desk desk;
    private final TestAccount author = TestAccount.any();
    private final String email = author.id() + "@example.org";

    StatementsTest(FunctionUnderTest function) {
        this.function = function;
        desk = Desk.of(function);
    }

    private ApiAnswer suspended(String locale, String reason) {
        Rows.update("insert into identity.pub_moderation_recipient values (?, ?, ?)", author.id(), email, locale);
        Map<String, Object> decision = new HashMap<>(action("suspend"));
        decision.put("reason", reason);
        return desk.decided(author, decision);
    }

    private ReceivedMail mail() {
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        return mails().getFirst();
    }

    private List<ReceivedMail> mails() {
        return TestServers.shared().mail().mailbox().to(email);
    }

    /** Where the mail's link leads. */
    private String page() {
        Matcher link = LINK.matcher(mail().text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static Api browser(FunctionUnderTest function) {
        return function.api().header("Content-Type", "application/x-www-form-urlencoded");
    }

    private static int appeals(ApiAnswer decision) {
        return (int) Rows.count(
                "select count(*) from moderation.appeal where decision_id = ?", UUID.fromString(decision.text("/id")));
    }

    @Test
    void whoIsSuspendedReadsTheDecisionAndAppealsItOnceWithTheMailAlone() {
        ApiAnswer decision = suspended("en", "It threatens <b>somebody</b>.");
        assertThat(mail().subject()).isEqualTo("Your Medley account is suspended");
        assertThat(mail().text()).contains("It threatens <b>somebody</b>.");
        assertThat(mail().html()).contains("It threatens &lt;b&gt;somebody");
        ApiAnswer shown = function.api().get(page()).is(200);
        assertThat(shown.body())
                .contains("suspend", "It threatens &lt;b&gt;somebody&lt;/b&gt;.", "<form method=\"post\">")
                .contains(
                        "Nobody can sign in to the account until 20",
                        "<blockquote style=\"white-space: pre-wrap\">Something");
        assertThat(shown.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(appeals(decision)).isZero();

        Api browser = browser(function);
        assertThat(browser.post(page(), "text=It+was+a+quotation+%3Ci%3E")
                        .is(200)
                        .body())
                .contains("Your appeal: open")
                .doesNotContain("<form");
        browser.post(page(), "text=Once+more").isProblem(409, "appeal-exists");
        assertThat(Rows.texts(
                        "select text from moderation.appeal where decision_id = ?",
                        UUID.fromString(decision.text("/id"))))
                .containsExactly("It was a quotation <i>");

        String appeal = Rows.texts(
                        "select id::text from moderation.appeal where decision_id = ?",
                        UUID.fromString(decision.text("/id")))
                .getFirst();
        desk.other()
                .api()
                .post(
                        "/api/moderation/appeals/" + appeal + "/decision",
                        Map.of("outcome", "upheld", "note", "It was one"))
                .is(200);
        assertThat(announced(author.id(), "moderation.sanction-lifted", "sanction"))
                .containsExactly("suspension");
        assertThat(function.api().get(page()).is(200).body()).contains("Your appeal: upheld", "It was one");
    }

    @Test
    void anAppealIsATextThatCanBeKept() {
        ApiAnswer decision = suspended("en", "It threatens somebody.");
        Api browser = browser(function);
        for (String form : List.of("", "text=%zz")) {
            browser.post(page(), form).isProblem(400, "request-malformed");
        }
        for (String form : List.of("text=", "text=%00", "other=1", "text=" + "a".repeat(4_001))) {
            browser.post(page(), form).isProblem(422, "validation-failed");
        }
        assertThat(appeals(decision)).isZero();
    }

    @Test
    void theTokenIsGoodForItsTimeAndForNothingElse() {
        ApiAnswer decision = suspended("de-AT", "Das ist eine Drohung.");
        assertThat(mail().subject()).isEqualTo("Dein Medley-Konto ist gesperrt");
        Duration month = Duration.ofDays(31);
        FunctionUnderTest late = function.later(month);
        assertThat(late.api().get(page()).is(200).body()).doesNotContain("<form");
        browser(late).post(page(), "text=Too+late").isProblem(409, "appeal-late");
        FunctionUnderTest over = function.later(month.plusDays(30));
        over.api().get(page()).isProblem(400, "statement-token-invalid");
        browser(over).post(page(), "text=Too+late").isProblem(400, "statement-token-invalid");
        assertThat(appeals(decision)).isZero();

        String token = page().substring(page().indexOf('=') + 1);
        function.api().with(token).get("/api/moderation/decisions").is(401);
        String foreign = (token.startsWith("A") ? "B" : "A") + token.substring(1);
        for (String other : List.of("x", "A".repeat(43), "A".repeat(100), "%25", foreign)) {
            function.api().get("/api/moderation/statements?token=" + other).isProblem(400, "statement-token-invalid");
        }
    }

    @Test
    void nobodyIsMailedOfOtherSanctions() {
        Rows.update("insert into identity.pub_moderation_recipient values (?, ?, 'en')", author.id(), email);
        desk.decided(author, action("warn"));
        desk.decided(author, action("limit"));
        desk.decided(author, action("suspend"));
        assertThat(mail().subject()).contains("suspended");
    }
}
