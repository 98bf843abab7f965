package dev.medley.identity;

import static dev.medley.identity.SoftwareAuthenticator.ed25519;
import static dev.medley.identity.SoftwareAuthenticator.p256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class PasskeysTest {

    private final FunctionUnderTest identity;
    private final Api anybody;

    PasskeysTest(FunctionUnderTest identity) {
        this.identity = identity;
        anybody = identity.api();
    }

    @Test
    void theOptionsAreThoseOfTheSpecification() {
        Newcomer ada = Newcomer.verified();
        Api api = signedIn(ada);
        ApiAnswer apiAnswer =
                api.post("/api/auth/passkeys/registration-options").is(200);
        JsonNode options = apiAnswer.at("");

        assertThat(apiAnswer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(options.at("/rp/id").asText()).isEqualTo("medley.test");
        assertThat(options.at("/user/name").asText()).isEqualTo(ada.email());
        assertThat(SoftwareAuthenticator.decode(options.at("/challenge").asText()))
                .hasSize(32);
        assertThat(options.at("/pubKeyCredParams").findValues("alg").stream().map(JsonNode::asInt))
                .containsExactly(-7, -8, -257);
        assertThat(options.at("/attestation").asText()).isEqualTo("none");
        assertThat(options.at("/authenticatorSelection/residentKey").asText()).isEqualTo("required");
        assertThat(options.toString())
                .doesNotContain("null")
                .doesNotContain(api.get("/api/auth/profile").text("/id"));
    }

    @Test
    void aPasskeyIsRegisteredListedRenamedAndRemoved() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        JsonNode passkey = ada.api().get("/api/auth/passkeys").is(200).at("/items/0");
        assertThat(passkey.at("/name").asText()).isEqualTo("Ada's phone");
        assertThat(passkey.at("/createdAt").asText()).isNotEmpty();
        assertThat(passkey.at("/usedAt").isNull()).isTrue();
        assertThat(ada.recoveryCodes()).hasSize(10);
        assertThat(kinds(ada.api())).containsExactly("passkey");

        ApiAnswer renamed = rename(ada.api(), ada.passkey(), "Work key").is(200);
        assertThat(renamed.text("/name")).isEqualTo("Work key");
        ada.api().delete("/api/auth/passkeys/" + ada.passkey()).is(204);

        assertThat(ada.api().get("/api/auth/passkeys").at("/items").size()).isZero();
        assertThat(kinds(ada.api())).isEmpty();
        ada.owner().login(anybody).is(200);
        await().until(() -> mailed(ada, "was added", "Ada's phone") && mailed(ada, "was removed", "Work key"));
    }

    @Test
    void anEdwardsKeyWillDoAndTheSecondKeyLeavesTheRecoveryCodes() {
        KeyHolder ada = KeyHolder.with(anybody, ed25519());
        JsonNode options = KeyHolder.registrationOptions(ada.api());
        assertThat(options.at("/excludeCredentials/0/id").asText())
                .isEqualTo(SoftwareAuthenticator.encode(ada.device().credentialId));
        ApiAnswer second = KeyHolder.add(ada.api(), p256().create(options)).is(201);

        assertThat(second.at("/recoveryCodes").size()).isZero();
        ada.api().delete("/api/auth/passkeys/" + ada.passkey()).is(204);
        assertThat(kinds(ada.api())).containsExactly("passkey");
    }

    @Test
    void aCeremonyIsGoodOnceForItsOwnerInTime() {
        Api ada = KeyHolder.with(anybody, ed25519()).api();
        JsonNode options = KeyHolder.registrationOptions(ada);
        KeyHolder.add(ada, p256().create(options)).is(201);
        KeyHolder.add(ada, p256().create(options)).isProblem(422, "passkey-unusable");

        Newcomer owner = Newcomer.verified();
        Api bob = signedIn(owner);
        KeyHolder.add(bob, p256().create(KeyHolder.registrationOptions(ada))).isProblem(422, "passkey-unusable");

        JsonNode late = KeyHolder.registrationOptions(bob);
        KeyHolder.add(
                        Administrators.signedIn(
                                owner, identity.later(Duration.ofMinutes(5)).api()),
                        p256().create(late))
                .isProblem(422, "passkey-unusable");
    }

    @Test
    void aPasskeyThatWasMadeForSomethingElseIsRefused() {
        Api ada = signedIn(Newcomer.verified());
        SoftwareAuthenticator phished = p256();
        phished.origin = "https://medley.example";
        SoftwareAuthenticator elsewhere = p256();
        elsewhere.relyingParty = "medley.example";
        SoftwareAuthenticator confused = p256();
        confused.type = "webauthn.get";
        SoftwareAuthenticator unattended = p256();
        unattended.present = false;

        Stream.of(phished, elsewhere, confused, unattended)
                .forEach(device -> KeyHolder.register(ada, device).isProblem(422, "passkey-unusable"));
        KeyHolder.add(ada, p256().create(KeyHolder.signInOptions(anybody))).isProblem(422, "passkey-unusable");
        assertThat(ada.get("/api/auth/passkeys").at("/items").size()).isZero();
    }

    @Test
    void aCredentialIsRegisteredOnce() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        KeyHolder.register(ada.api(), ada.device()).isProblem(409, "passkey-known");
        KeyHolder.register(signedIn(Newcomer.verified()), ada.device()).isProblem(409, "passkey-known");
    }

    @Test
    void anAccountHasTwentyAtMostAlsoWhenManyComeAtOnce() throws Exception {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        List<JsonNode> options = Stream.generate(() -> KeyHolder.registrationOptions(ada.api()))
                .limit(22)
                .toList();
        List<ApiAnswer> answers = AtOnce.each(options, option -> KeyHolder.add(ada.api(), p256().create(option)));

        assertThat(answers).filteredOn(apiAnswer -> apiAnswer.status() == 201).hasSize(19);
        assertThat(answers)
                .filteredOn(apiAnswer -> apiAnswer.status() != 201)
                .allSatisfy(apiAnswer -> apiAnswer.isProblem(409, "passkeys-too-many"));
        ada.api().post("/api/auth/passkeys/registration-options").isProblem(409, "passkeys-too-many");
    }

    @Test
    void whatOthersHaveDoesNotExist() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        Api bob = signedIn(Newcomer.verified());
        for (UUID id : List.of(ada.passkey(), UUID.randomUUID())) {
            rename(bob, id, "Mine").isProblem(404, "passkey-unknown");
            bob.delete("/api/auth/passkeys/" + id).isProblem(404, "passkey-unknown");
        }
        assertThat(ada.api().get("/api/auth/passkeys").text("/items/0/name")).isEqualTo("Ada's phone");
    }

    @Test
    void namesAreToBeSeen() {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        for (String name : List.of("", "  ", "x".repeat(101), "two\nlines", "nul\u0000")) {
            rename(ada.api(), ada.passkey(), name).isProblem(422, "validation-failed");
        }
        ada.api()
                .patch("/api/auth/passkeys/" + ada.passkey(), "{\"name\": \"half \\ud83d pair\"}")
                .isProblem(422, "validation-failed");
        assertThat(rename(ada.api(), ada.passkey(), " 🔑 Schlüssel ").text("/name"))
                .isEqualTo("🔑 Schlüssel");
        ada.api().patch("/api/auth/passkeys/no-id", Map.of("name", "x")).isProblem(400, "request-malformed");
        ApiAnswer untouched = ada.api().patch("/api/auth/passkeys/" + ada.passkey(), Map.of());
        assertThat(untouched.is(200).text("/name")).isEqualTo("🔑 Schlüssel");
        ApiAnswer removed = ada.api().patch("/api/auth/passkeys/" + ada.passkey(), "{\"name\": null}");
        assertThat(removed.isProblem(422, "validation-failed").text("/errors/0/pointer"))
                .isEqualTo("/name");
    }

    @Test
    void garbageIsRefusedWithoutHarm() {
        Api ada = signedIn(Newcomer.verified());
        for (String part : List.of("clientDataJSON", "attestationObject")) {
            Garbage.shapes(p256().create(KeyHolder.registrationOptions(ada)), part)
                    .forEach(credential -> assertThat(
                                    KeyHolder.add(ada, credential).status())
                            .as("%s", credential)
                            .isEqualTo(422));
        }
        for (Object credential : List.of("text", 7, List.of(), Map.of(), Map.of("response", 7))) {
            assertThat(ada.post("/api/auth/passkeys", Map.of("name", "x", "credential", credential))
                            .status())
                    .as("%s", credential)
                    .isBetween(400, 422);
        }
        ada.post("/api/auth/passkeys", """
                        {"name": "x", "credential": {"response": {"clientDataJSON": "AA", "attestationObject": "AA",
                         "transports": [null]}}}""").isProblem(422, "validation-failed");
        ada.post("/api/auth/passkeys", "x".repeat(300_000)).isProblem(413, "body-too-large");
        assertThat(ada.get("/api/auth/passkeys").at("/items").size()).isZero();
    }

    /** Nothing signs a new key, so that some of what is changed on the way makes another key, and the rest nothing. */
    @Test
    void noiseIsAnsweredLikeAnythingElse() {
        Api ada = KeyHolder.with(anybody, ed25519()).api();
        for (int i = 0; i < 20; i++) {
            Map<String, Object> noise = Garbage.noise(
                            p256().create(KeyHolder.registrationOptions(ada)), "attestationObject")
                    .get(i);
            assertThat(KeyHolder.add(ada, noise).status()).as("%s", noise).isIn(201, 422);
        }
    }

    private Api signedIn(Newcomer newcomer) {
        return anybody.with(newcomer.login(anybody).is(200).text("/access_token"));
    }

    private static ApiAnswer rename(Api api, UUID id, String name) {
        return api.patch("/api/auth/passkeys/" + id, Map.of("name", name));
    }

    private static List<String> kinds(Api api) {
        return Guarded.texts(api.get("/api/auth/factors").is(200), "/kinds");
    }

    private static boolean mailed(KeyHolder to, String subject, String text) {
        return to.owner().mails().stream()
                .anyMatch(
                        mail -> mail.subject().contains(subject) && mail.text().contains(text));
    }
}
