package dev.medley.catalog;

import static dev.medley.catalog.ReviewedProduct.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Digests;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the filter for texts and moderators do to reviews. */
@FunctionTest("catalog")
class ReviewFilterTest {

    private final TestAccount buyer = TestAccount.any();
    private final Api api;
    private final ReviewedProduct product;
    private final Deliveries decisions;

    ReviewFilterTest(FunctionUnderTest function) {
        api = function.as(buyer);
        product = ReviewedProduct.in(function);
        decisions = new Deliveries(function, "catalog-moderation");
        product.buy(buyer);
    }

    @Test
    void personalDataAndSwearWordsAreMasked() {
        ApiAnswer made =
                write("Good", "Ask me at jane@example.com, the sh1t works").is(201);

        assertThat(made.text("/title")).isEqualTo("Good");
        assertThat(made.text("/text")).isEqualTo("Ask me at [email], the *** works");
        assertThat(held(made.id())).isEmpty();
    }

    @Test
    void insultsAreHeldForModeratorsWhoReleaseThem() {
        ApiAnswer made = write("Bad", "You are a pathetic loser and the dumbest idiot alive")
                .is(201);
        assertThat(held(made.id())).singleElement().asString().contains("harassment");
        assertThat(readers(made.id())).containsExactly("author");

        decide(made.id(), "release", "");
        assertThat(api.get("/api/reviews/" + made.id()).is(200).text("/status")).isEqualTo("published");
        assertThat(readers(made.id())).containsExactly("everyone");
        List<String> written = Rows.texts("select changed_at::text from catalog.pub_moderated where id = ?", made.id());
        decide(made.id(), "remove", "It insults the cook.");
        ApiAnswer removed = api.get("/api/reviews/" + made.id()).is(200);
        assertThat(removed.text("/status")).isEqualTo("rejected");
        assertThat(removed.text("/reason")).isEqualTo("It insults the cook.");
        assertThat(Rows.texts("select changed_at::text from catalog.pub_moderated where id = ?", made.id()))
                .isEqualTo(written);
    }

    @Test
    void whatIsHeldIsReleasedAsItWasReadOrMasked() {
        String text = "You pathetic loser and dumbest idiot alive, mail jane@example.com";
        ApiAnswer made = write("Bad", text).is(201);
        assertThat(made.text("/text")).isEqualTo(text);
        release(made.id(), Map.of("seenHash", Digests.hex(Digests.sha256("Bad\n\nOther words"))));
        assertThat(api.get("/api/reviews/" + made.id()).is(200).text("/status")).isEqualTo("pending");

        release(made.id(), Map.of("seenHash", Digests.hex(Digests.sha256("Bad\n\n" + text)), "masked", true));
        ApiAnswer released = api.get("/api/reviews/" + made.id()).is(200);
        assertThat(released.text("/status")).isEqualTo("published");
        assertThat(released.text("/text")).endsWith("mail [email]");
    }

    private void release(UUID id, Map<String, Object> judged) {
        Map<String, Object> decision = new HashMap<>(decision("review", id, "release", ""));
        decision.putAll(judged);
        decisions.deliver(Deliveries.event("moderation.decided", buyer.id(), id, decision));
    }

    @Test
    void aSuspendedAuthorsTextIsRefused() {
        Rows.update("insert into moderation.pub_standing values (?, 0, null, now() + interval '1 day')", buyer.id());

        write("Good", "Works well").isProblem(422, "text-refused");
    }

    @Test
    void decisionsAboutOtherThingsAreNoneOfTheShops() {
        ApiAnswer made = write("Good", "Works well").is(201);
        decisions.deliver(Deliveries.event(
                "moderation.decided", buyer.id(), made.id(), decision("post", made.id(), "remove", "No")));
        decide(UUID.randomUUID(), "remove", "No");

        assertThat(api.get("/api/reviews/" + made.id()).is(200).text("/status")).isEqualTo("pending");
    }

    private ApiAnswer write(String title, String text) {
        return api.post(product.path(), review(4, Map.of("title", title, "text", text)));
    }

    private void decide(UUID id, String action, String reason) {
        decisions.deliver(
                Deliveries.event("moderation.decided", buyer.id(), id, decision("review", id, action, reason)));
    }

    private static Map<String, Object> decision(String kind, UUID id, String action, String reason) {
        return Map.of(
                "caseId",
                UUID.randomUUID().toString(),
                "kind",
                kind,
                "subjectId",
                id.toString(),
                "accountId",
                UUID.randomUUID().toString(),
                "action",
                action,
                "reason",
                reason);
    }

    private static List<String> held(UUID id) {
        return Rows.texts(
                "select data->>'categories' from events.event where type = 'review.held' and subject_id = ?", id);
    }

    private static List<String> readers(UUID id) {
        return Rows.texts("select readers from catalog.pub_moderated where id = ?", id);
    }
}
