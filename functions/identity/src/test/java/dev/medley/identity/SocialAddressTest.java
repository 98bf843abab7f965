package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.Mailbox;
import dev.medley.emulators.ReceivedMail;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.TestServers;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an e-mail address may bring about, and what it may not. */
class SocialAddressTest {

    private static final Pattern TOKEN = Pattern.compile("(?<![\\w-])[\\w-]{43}(?![\\w-])");

    private final SocialFunction function = SocialFunction.shared();
    private final Api api = function.api();

    @Test
    void anAccountThatHasTheAddressIsNotOpenedButCanBeLinked() {
        Newcomer ada = Newcomer.verified();
        Traveller google = new Traveller(UUID.randomUUID().toString(), ada.email(), true);

        google.signIn(api).isProblem(409, "account-exists-link-first");

        Api signedIn = api.with(ada.login(api).is(200).text("/access_token"));
        assertThat(signedIn.get("/api/auth/identities").is(200).at("/items")).isEmpty();
        google.link(signedIn).is(200);
        google.signIn(api).is(200);
    }

    @Test
    void whoeverRegisteredTheAddressWithoutProvingItDoesNotGetInWithTheirPassword() {
        Newcomer hijacker = Newcomer.registered(api);
        Traveller owner = new Traveller(UUID.randomUUID().toString(), hijacker.email(), true);
        UUID account = function.sql()
                .query("""
                        update identity.account set roles = array ['user', 'moderator']
                        where email = :email returning id""")
                .with("email", hijacker.email())
                .first(row -> row.uuid("id"))
                .orElseThrow();

        ApiAnswer tokens = owner.signIn(api).is(200);

        ApiAnswer profile =
                api.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
        hijacker.login(api).isProblem(401, "credentials-wrong");
        assertThat(profile.text("/displayName")).isEqualTo("Ada at Google");
        assertThat(profile.id()).isEqualTo(account);
        assertThat(profile.at("/roles")).as("an invitation keeps its roles").hasSize(2);
    }

    @Test
    void theTokenThatWasMailedBeforeDoesNotBringThePasswordBack() {
        Newcomer hijacker = Newcomer.registered(api);
        String token = hijacker.mailedToken();
        new Traveller(UUID.randomUUID().toString(), hijacker.email(), true)
                .signIn(api)
                .is(200);

        api.post("/api/auth/verify-email", Map.of("token", token)).is(200);

        hijacker.login(api).isProblem(401, "credentials-wrong");
    }

    @Test
    void whatAProviderSaysThatCannotBeKeptIsPassedOver() {
        String subject = UUID.randomUUID().toString();
        for (String address : List.of("a\\u0000@example.org", "half \\ud83d pair@example.org", subject)) {
            new Traveller(subject, address, true).signIn(api).is(202);
        }
        Api own = api.with(Newcomer.verified().login(api).is(200).text("/access_token"));
        ApiAnswer linked =
                new Traveller(subject, "a\\u0000@example.org", true).link(own).is(200);
        assertThat(linked.at("/email").asText("")).isIn("", "null");
    }

    @Test
    void anotherIdentityWithTheSameAddressIsAnother() {
        Traveller ada = Traveller.fresh();
        ada.signIn(api).is(200);
        ada.twin().signIn(api).isProblem(409, "account-exists-link-first");
    }

    /** A number that two providers gave to two people. */
    @Test
    void theSameSubjectAtAnotherProviderIsSomebodyElse() {
        long number = UUID.randomUUID().getMostSignificantBits() >>> 24;
        ApiAnswer atGitHub = Traveller.begin(api, "github");
        GitHubServer.Person octo = new GitHubServer.Person(number, UUID.randomUUID() + "@example.org", true);
        String octos = function.github().approve(URI.create(atGitHub.text("/authorizationUrl")), octo);
        Traveller.callback(api, "github", atGitHub, octos).is(200);

        ApiAnswer atFacebook = Traveller.begin(api, "facebook");
        FacebookServer.Person grace = new FacebookServer.Person(String.valueOf(number), octo.email());
        String graces = function.facebook().approve(URI.create(atFacebook.text("/authorizationUrl")), grace);
        assertThat(Traveller.callback(api, "facebook", atFacebook, graces)
                        .is(202)
                        .text("/continuationToken"))
                .isNotEmpty();
    }

    @Test
    void whoseProviderProvesNoAddressProvesOneHere() {
        Traveller ada = Traveller.fresh().unverified();

        ApiAnswer needed = ada.signIn(api).is(202);
        propose(needed, ada.email()).is(202);
        ApiAnswer tokens = prove(needed, mailedToken(ada.email())).is(200);

        ApiAnswer profile =
                api.with(tokens.text("/access_token")).get("/api/auth/profile").is(200);
        assertThat(needed.text("/suggestedEmail")).isEqualTo(ada.email());
        assertThat(profile.text("/email")).isEqualTo(ada.email());
        assertThat(profile.at("/emailVerified").asBoolean()).isTrue();
        ada.signIn(api).is(200);
    }

    @Test
    void facebooksWordForAnAddressIsNeverTaken() {
        FacebookServer.Person grace = new FacebookServer.Person("10", UUID.randomUUID() + "@example.org");
        ApiAnswer begun = Traveller.begin(api, "facebook");
        String code = function.facebook().approve(URI.create(begun.text("/authorizationUrl")), grace);

        ApiAnswer needed = Traveller.callback(api, "facebook", begun, code).is(202);
        propose(needed, grace.email()).is(202);
        prove(needed, mailedToken(grace.email())).is(200);
    }

    @Test
    void anAddressThatGitHubHasNotVerifiedIsNotTaken() {
        GitHubServer.Person octo = new GitHubServer.Person(77, UUID.randomUUID() + "@example.org", false);
        ApiAnswer begun = Traveller.begin(api, "github");
        String code = function.github().approve(URI.create(begun.text("/authorizationUrl")), octo);
        Traveller.callback(api, "github", begun, code).is(202);
    }

    @Test
    void theMailedTokenAloneMakesNoAccountAndNeitherDoesTheContinuation() {
        Traveller ada = Traveller.fresh().unverified();
        ApiAnswer needed = ada.signIn(api).is(202);
        ApiAnswer others = Traveller.fresh().unverified().signIn(api).is(202);
        propose(needed, ada.email()).is(202);
        String token = mailedToken(ada.email());

        prove(others, token).isProblem(422, "email-proof-invalid");
        prove(needed, "guessed").isProblem(422, "email-proof-invalid");
        prove(needed, token).is(200);
        prove(needed, token).isProblem(422, "email-proof-invalid");
    }

    @Test
    void onlyTheNewestMailCountsAndThereAreFive() {
        Traveller ada = Traveller.fresh().unverified();
        ApiAnswer needed = ada.signIn(api).is(202);
        propose(needed, ada.email()).is(202);
        String first = mailedToken(ada.email());
        for (int i = 2; i <= 5; i++) {
            propose(needed, i + "-" + ada.email()).is(202);
        }

        propose(needed, ada.email()).isProblem(422, "continuation-invalid");
        prove(needed, first).isProblem(422, "email-proof-invalid");
    }

    /** As of every other kind: the bounds of a continuation are those of whoever signs in, not of whose address they name. */
    @Test
    void aMailboxGetsThreeMailsOfANetworkAnHour() {
        String address = UUID.randomUUID() + "@example.org";
        String upper = address.toUpperCase(Locale.ROOT);
        ApiAnswer first = Traveller.fresh().unverified().signIn(api).is(202);
        ApiAnswer second = Traveller.fresh().unverified().signIn(api).is(202);
        propose(first, address).is(202);
        propose(first, upper).is(202);
        propose(second, address).is(202);
        String token = mailedToken(address);
        propose(second, address).is(202);
        prove(second, token).is(200);
    }

    @Test
    void anAddressThatHasAnAccountGetsTheSameAnswerAndAnotherMail() {
        Newcomer ada = Newcomer.verified();
        ApiAnswer needed = Traveller.fresh().unverified().signIn(api).is(202);

        ApiAnswer known = propose(needed, ada.email()).is(202);
        ApiAnswer unknown = propose(needed, UUID.randomUUID() + "@example.org").is(202);

        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(ada.mails()).extracting(ReceivedMail::subject).contains("You already have a Medley account");
        assertThat(ada.mails().getFirst().text()).doesNotContainPattern(TOKEN);
    }

    @Test
    void aContinuationExpiresAndAnAddressMustBeOne() {
        ApiAnswer needed = Traveller.fresh().unverified().signIn(api).is(202);
        propose(needed, "not an address").isProblem(422, "email-invalid");
        propose(function.later(Duration.ofMinutes(30)), needed, "ada@example.org")
                .isProblem(422, "continuation-invalid");
    }

    private ApiAnswer propose(ApiAnswer needed, String email) {
        return propose(api, needed, email);
    }

    private static ApiAnswer propose(Api api, ApiAnswer needed, String email) {
        return api.post(
                "/api/auth/providers/completion",
                Map.of("continuationToken", needed.text("/continuationToken"), "email", email));
    }

    private ApiAnswer prove(ApiAnswer needed, String token) {
        return api.post(
                "/api/auth/providers/completion/proof",
                Map.of("continuationToken", needed.text("/continuationToken"), "token", token));
    }

    private static String mailedToken(String email) {
        Mailbox mailbox = TestServers.shared().mail().mailbox();
        List<ReceivedMail> mails = mailbox.to(email);
        Matcher token = TOKEN.matcher(mails.getFirst().text());
        assertThat(token.find()).isTrue();
        return token.group();
    }
}
