package dev.medley.identity.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Answer;
import dev.medley.testkit.Api;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Api api = SocialFunction.shared().api();

    @Test
    void theFirstSignInWithGoogleMakesAnAccountAndTheNextOpensIt() {
        Traveller ada = Traveller.fresh();

        Answer first = ada.signIn(api).is(200);
        Answer second = ada.signIn(api).is(200);

        Answer profile =
                api.with(first.text("/access_token")).get("/api/auth/profile").is(200);
        assertThat(profile.text("/email")).isEqualTo(ada.email());
        assertThat(profile.text("/displayName")).isEqualTo("Ada at Google");
        assertThat(profile.at("/emailVerified").asBoolean()).isTrue();
        assertThat(api.with(second.text("/access_token"))
                        .get("/api/auth/profile")
                        .is(200)
                        .id())
                .isEqualTo(profile.id());
    }
}
