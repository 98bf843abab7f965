package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class VerificationTest {

    private static final String PATH = "/api/verifications";

    private final FunctionUnderTest function;
    private final Member amy;
    private final Api reviewer;

    VerificationTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
        reviewer = function.as(TestAccount.with("admin"));
    }

    private ApiAnswer applied() {
        return amy.api()
                .post(PATH, Map.of("legalName", "Amy Example", "category", "creator", "statement", "It is me."))
                .is(201);
    }

    private ApiAnswer decide(UUID id, boolean approved, String reason) {
        return reviewer.put(PATH + "/" + id + "/decision", Map.of("approved", approved, "reason", reason));
    }

    @Test
    void anApplicationWithEvidenceIsApprovedAndGivesABadgeUntilItRunsOut() {
        UUID id = applied().id();
        String evidence = PATH + "/" + id + "/evidence";
        amy.api()
                .post(evidence, Map.of("kind", "link", "text", "https://example.com/amy"))
                .is(201);
        for (String address : List.of("javascript:alert(1)", "https://example.com/a b", "http://example.com")) {
            amy.api().post(evidence, Map.of("kind", "link", "text", address)).isProblem(422, "validation-failed");
        }
        ApiAnswer file = amy.api()
                .post(
                        evidence,
                        Map.of(
                                "kind",
                                "file",
                                "text",
                                "Passport",
                                "file",
                                Map.of("contentType", "application/pdf", "sizeBytes", 10)))
                .is(201);
        assertThat(file.text("/upload/url")).contains("social-evidence");
        assertThat(reviewer.get(evidence).is(200).at("/items")).hasSize(2);
        reviewer.get(evidence + "/" + file.id() + "/file").is(200);
        assertThat(Member.ids(reviewer.get(PATH + "?all=true&status=submitted&limit=100")))
                .contains(id.toString());
        assertThat(decide(id, true, "Seen").is(200).text("/status")).isEqualTo("approved");
        assertThat(amy.api().get(PATH + "/" + id).is(200).text("/reason")).isEqualTo("Seen");
        decide(id, false, "Again").isProblem(409, "verification-decided");
        ApiAnswer profile = amy.profile(amy).is(200);
        assertThat(profile.text("/badge/category")).isEqualTo("creator");
        assertThat(amy.read(amy.post("x")).at("/author/verified").asBoolean()).isTrue();
        assertThat(Member.events("verification.decided", amy.id())).hasSize(1);
        FunctionUnderTest later = function.later(Duration.ofDays(366));
        assertThat(amy.in(later).profile(amy).is(200).at("/badge").isNull()).isTrue();
        later.tick("social-badges");
        assertThat(Member.events("badge.expired", amy.id())).hasSize(1);
    }

    @Test
    void aBadgeIsTakenAwayWithAReason() {
        decide(applied().id(), true, "Seen").is(200);
        reviewer.put(amy.path() + "/badge-revocation", Map.of("reason", "The account was sold."))
                .is(204);
        reviewer.put(amy.path() + "/badge-revocation", Map.of("reason", "Again"))
                .isProblem(404, "badge-none");
        assertThat(amy.profile(amy).at("/badge").isNull()).isTrue();
        assertThat(Member.events("badge.revoked", amy.id()).getFirst()).contains("The account was sold.");
        amy.api().put(amy.path() + "/badge-revocation", Map.of("reason", "x")).isProblem(403, "permission-missing");
    }

    /** It says who somebody is. */
    @Test
    void aBadgeEndsWithAnotherName() {
        decide(applied().id(), true, "Seen").is(200);
        amy.api().patch("/api/influencers/me", Map.of("bio", "Another bio")).is(200);
        assertThat(amy.profile(amy).at("/badge").isNull()).isFalse();
        amy.api()
                .patch("/api/influencers/me", Map.of("displayName", "Federal Health Office"))
                .is(200);
        assertThat(amy.profile(amy).at("/badge").isNull()).isTrue();
        assertThat(Member.events("badge.revoked", amy.id())).hasSize(1);
    }

    @Test
    void anApplicationIsOneAtATimeAndItsOwnersAndReviewersOnly() {
        UUID id = applied().id();
        amy.api()
                .post(PATH, Map.of("legalName", "x", "category", "creator", "statement", "x"))
                .isProblem(409, "verification-open");
        Member ben = Member.of(function);
        ben.api().get(PATH + "/" + id).isProblem(404, "verification-unknown");
        ben.api().get(PATH + "/" + id + "/evidence").isProblem(404, "verification-unknown");
        ben.api().delete(PATH + "/" + id).isProblem(404, "verification-unknown");
        ben.api().get(PATH + "?all=true").isProblem(403, "permission-missing");
        ben.api()
                .put(PATH + "/" + id + "/decision", Map.of("approved", true, "reason", "x"))
                .isProblem(403, "permission-missing");
        amy.api().delete(PATH + "/" + id).is(204);
        amy.api()
                .post(PATH + "/" + id + "/evidence", Map.of("kind", "text", "text", "x"))
                .isProblem(409, "verification-decided");
        assertThat(amy.api().get(PATH).is(200).text("/items/0/status")).isEqualTo("withdrawn");
        UUID again = applied().id();
        amy.api()
                .post(
                        PATH + "/" + again + "/evidence",
                        Map.of("kind", "file", "text", "x", "file", Map.of("contentType", "text/html", "sizeBytes", 1)))
                .isProblem(422, "media-type-unknown");
        assertThat(decide(again, false, "Not readable").is(200).text("/reason")).isEqualTo("Not readable");
    }

    @Test
    void nobodyDecidesTheirOwnApplication() {
        TestAccount account = TestAccount.with("admin");
        Api api = function.as(account);
        api.post("/api/influencers", Map.of("handle", Member.unique("adm_"), "displayName", "x"))
                .is(201);
        UUID id = api.post(PATH, Map.of("legalName", "x", "category", "business", "statement", "x"))
                .is(201)
                .id();
        api.put(PATH + "/" + id + "/decision", Map.of("approved", true, "reason", "Me"))
                .isProblem(403, "own-verification");
    }
}
