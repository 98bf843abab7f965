package dev.medley.identity;

import static dev.medley.identity.SoftwareAuthenticator.ed25519;
import static dev.medley.identity.SoftwareAuthenticator.p256;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("identity")
class SignInMethodsTest {

    private final Api anybody;

    SignInMethodsTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void theLastWayInStays() throws Exception {
        KeyHolder ada = KeyHolder.with(anybody, p256()).withoutPassword();
        ada.api().delete("/api/auth/passkeys/" + ada.passkey()).isProblem(409, "last-way-in");
        UUID second = KeyHolder.register(ada.api(), ed25519()).is(201).id();

        List<ApiAnswer> both =
                AtOnce.each(List.of(ada.passkey(), second), id -> ada.api().delete("/api/auth/passkeys/" + id));
        assertThat(both).extracting(ApiAnswer::status).containsExactlyInAnyOrder(204, 409);
        assertThat(ada.api().get("/api/auth/passkeys").at("/items").size()).isEqualTo(1);
    }

    @Test
    void whoRemovesBothAtOnceNeedsNoSecondFactorAfter() throws Exception {
        KeyHolder ada = KeyHolder.with(anybody, p256());
        UUID second = KeyHolder.register(ada.api(), ed25519()).is(201).id();
        AtOnce.each(List.of(ada.passkey(), second), id -> ada.api().delete("/api/auth/passkeys/" + id))
                .forEach(answer -> answer.is(204));
        assertThat(kinds(ada.api())).isEmpty();
        ada.owner().login(anybody).is(200);
    }

    @Test
    void aProviderAndAPasskeyAreEachAWayInBesideTheOther() {
        Api everywhere = SocialFunction.shared().api();
        Api one = everywhere.with(Traveller.fresh().signIn(everywhere).is(200).text("/access_token"));
        SoftwareAuthenticator ones = p256();
        UUID passkey = KeyHolder.register(one, ones).is(201).id();
        Api strong = everywhere.with(KeyHolder.signIn(everywhere, ones).is(200).text("/access_token"));
        strong.delete("/api/auth/passkeys/" + passkey).is(204);
        strong.delete(identity(strong)).isProblem(409, "last-way-in");

        Api other = everywhere.with(Traveller.fresh().signIn(everywhere).is(200).text("/access_token"));
        SoftwareAuthenticator others = p256();
        UUID only = KeyHolder.register(other, others).is(201).id();
        Api stronger =
                everywhere.with(KeyHolder.signIn(everywhere, others).is(200).text("/access_token"));
        stronger.delete(identity(stronger)).is(204);
        stronger.delete("/api/auth/passkeys/" + only).isProblem(409, "last-way-in");
    }

    private static String identity(Api api) {
        return "/api/auth/identities/" + api.get("/api/auth/identities").text("/items/0/id");
    }

    private static List<String> kinds(Api api) {
        return Guarded.texts(api.get("/api/auth/factors").is(200), "/kinds");
    }
}
