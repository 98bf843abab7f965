package dev.medley.identity.social;

import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The providers that this stage is configured for. */
@Singleton
public class LoginProviders {

    private final List<LoginProvider> offered;

    LoginProviders(List<LoginProvider> offered) {
        this.offered = offered.stream()
                .sorted(Comparator.comparing(LoginProvider::name))
                .toList();
    }

    public List<LoginProvider> offered() {
        return offered;
    }

    Optional<LoginProvider> find(String name) {
        return offered.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    LoginProvider get(String name) {
        return find(name)
                .orElseThrow(() -> Refusal.notFound("login-provider-unknown", "There is no such login provider here."));
    }
}
