package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class InfluencersTest {

    private static final String PATH = "/api/influencers";

    private final FunctionUnderTest function;

    InfluencersTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void anAccountMakesAndChangesItsProfile() {
        TestAccount account = TestAccount.any();
        Api api = function.as(account);
        String handle = Member.unique("Amy_");
        Map<String, Object> kit = Map.of(
                "summary", "Food and sport",
                "audience", "Runners in Austria",
                "contactEmail", "amy@example.com",
                "rates", List.of(Map.of("title", "A post", "price", Map.of("amount", 25000, "currency", "EUR"))));
        ApiAnswer made = api.post(
                        PATH,
                        Map.of(
                                "handle",
                                handle,
                                "displayName",
                                "Amy",
                                "bio",
                                "Cooks.",
                                "links",
                                List.of(Map.of("title", "Site", "url", "https://example.com/amy")),
                                "niches",
                                List.of("food", "running"),
                                "mediaKit",
                                kit))
                .is(201);
        assertThat(made.text("/mediaKit/rates/0/price/amount")).isEqualTo("25000");
        assertThat(made.text("/replies")).isEqualTo("everyone");
        ApiAnswer read = api.get(PATH + "/me").is(200);
        ApiAnswer changed = api.header("If-Match", read.header("ETag"))
                .patch(PATH + "/me", Map.of("bio", "Cooks and runs.", "privateAccount", true, "replies", "followers"))
                .is(200);
        assertThat(changed.text("/bio")).isEqualTo("Cooks and runs.");
        assertThat(changed.at("/links")).hasSize(1);
        api.header("If-Match", read.header("ETag"))
                .patch(PATH + "/me", Map.of("bio", "Lost"))
                .isProblem(412, "precondition-failed");
    }

    @Test
    void theAddressOfAMediaKitIsOneThatMailsCanGoTo() {
        Api api = Member.with(function, Map.of()).api();
        Map<String, Object> kit = Map.of("summary", "x", "audience", "y", "rates", List.of());
        for (String address : List.of("a@b", "ada@example.invalid", "é@example.org")) {
            Map<String, Object> unmailable = new java.util.HashMap<>(kit);
            unmailable.put("contactEmail", address);
            ApiAnswer refused =
                    api.patch(PATH + "/me", Map.of("mediaKit", unmailable)).isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/mediaKit/contactEmail");
        }
        Map<String, Object> mailable = new java.util.HashMap<>(kit);
        mailable.put("contactEmail", "amy@bücher.example");
        assertThat(api.patch(PATH + "/me", Map.of("mediaKit", mailable)).is(200).text("/mediaKit/contactEmail"))
                .isEqualTo("amy@xn--bcher-kva.example");
    }

    @Test
    void anAccountHasOneProfileAndTakesAMediaKitAway() {
        Map<String, Object> kit = Map.of("summary", "x", "audience", "y", "rates", List.of());
        Api api = Member.with(function, Map.of("mediaKit", kit)).api();
        api.post(PATH, Map.of("handle", Member.unique("b_"), "displayName", "Amy"))
                .isProblem(409, "influencer-exists");
        api.patch(PATH + "/me", "{\"mediaKit\": null}").is(200);
        assertThat(api.get(PATH + "/me").at("/mediaKit").isNull()).isTrue();
    }

    @Test
    void aHandleIsOneAccountsWhateverItsCaseAndLeadsThereAfterItChanged() {
        Member amy = Member.of(function);
        Member other = Member.of(function);
        String renamed = Member.unique("new_");
        function.as(TestAccount.any())
                .post(PATH, Map.of("handle", amy.handle().toUpperCase(Locale.ROOT), "displayName", "x"))
                .isProblem(409, "handle-taken");
        amy.api().patch(PATH + "/me", Map.of("handle", renamed)).is(200);
        assertThat(other.profile(amy).is(200).text("/handle")).isEqualTo(renamed);
        other.api().patch(PATH + "/me", Map.of("handle", amy.handle())).isProblem(409, "handle-taken");
        amy.api().patch(PATH + "/me", Map.of("handle", Member.unique("x_"))).isProblem(429, "handle-changed-lately");
        Api later = amy.in(function.later(Duration.ofDays(15))).api();
        assertThat(later.patch(PATH + "/me", Map.of("handle", amy.handle()))
                        .is(200)
                        .text("/handle"))
                .isEqualTo(amy.handle());
        amy.api().patch(other.path(), Map.of("bio", "Mine now")).isProblem(404, "influencer-unknown");
    }

    @Test
    void whatIsNoProfileIsRefusedWithAPointer() {
        Api api = function.as(TestAccount.any());
        api.post(PATH, Map.of("handle", "admin", "displayName", "x")).isProblem(422, "handle-reserved");
        api.post(PATH, Map.of("handle", "a b", "displayName", "x")).isProblem(422, "validation-failed");
        ApiAnswer refused = api.post(
                        PATH,
                        Map.of(
                                "handle", Member.unique("x_"),
                                "displayName", "x",
                                "links", List.of(Map.of("title", "x", "url", "javascript:alert(1)"))))
                .isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/links/0/url");
        api.get(PATH + "/me").isProblem(409, "profile-required");
        api.get(PATH + "/" + Member.unique("no")).isProblem(404, "influencer-unknown");
        function.api().get(PATH + "/me").isProblem(401, "unauthenticated");
    }

    @Test
    void profilesAreFoundByTheirBeginningAndTheirNiche() {
        String niche = Member.unique("niche-");
        Member amy = Member.with(function, Map.of("niches", List.of(niche)));
        Member ben = Member.with(function, Map.of("niches", List.of(niche, "food")));
        assertThat(Member.handles(amy.api().get(PATH + "?niche=" + niche))).containsExactly(ben.handle(), amy.handle());
        ApiAnswer first = amy.api().get(PATH + "?limit=1&niche=" + niche).is(200);
        assertThat(Member.handles(
                        amy.api().get(PATH + "?limit=1&niche=" + niche + "&cursor=" + first.text("/nextCursor"))))
                .containsExactly(amy.handle());
        assertThat(Member.handles(amy.api().get(PATH + "?q=" + ben.handle().toUpperCase(Locale.ROOT))))
                .containsExactly(ben.handle());
        assertThat(Member.handles(amy.api().get(PATH + "?q=h%25"))).isEmpty();
        ben.block(amy);
        assertThat(Member.handles(amy.api().get(PATH + "?niche=" + niche))).containsExactly(amy.handle());
    }
}
