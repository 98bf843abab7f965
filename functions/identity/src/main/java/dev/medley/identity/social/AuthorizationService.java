package dev.medley.identity.social;

import dev.medley.identity.social.AuthorizationAttempt.Linker;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Begins a sign-in or a linking at a provider. */
@Singleton
public class AuthorizationService {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final LoginProviders providers;
    private final AuthorizationAttemptRepository authorizationAttemptRepository;
    private final LoginSettings settings;
    private final Clock clock;

    AuthorizationService(
            LoginProviders providers,
            AuthorizationAttemptRepository authorizationAttemptRepository,
            LoginSettings settings,
            Clock clock) {
        this.providers = providers;
        this.authorizationAttemptRepository = authorizationAttemptRepository;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What somebody wants of a provider.
     *
     * @param scopes beyond the sign-in
     * @param fresh whether a session that they have there already is not enough
     */
    public record Wanted(String redirectUri, Set<String> scopes, boolean fresh) {}

    /** An attempt, and where the browser goes now. */
    public record Begun(AuthorizationAttempt attempt, URI url) {}

    /**
     * Begins.
     *
     * @param linker whose identity it is going to be; null in a sign-in
     */
    public Begun begin(String provider, Wanted wanted, @Nullable Linker linker) {
        LoginProvider asked = providers.get(provider);
        AuthorizationAttempt attempt = new AuthorizationAttempt(
                SecretToken.random(),
                SecretToken.random(),
                provider,
                allowed(wanted.redirectUri()),
                allowed(wanted.scopes(), asked),
                SecretToken.random(),
                SecretToken.random(),
                linker,
                clock.instant().plus(LIFETIME));
        URI url = asked.authorizationUrl(attempt, wanted.fresh());
        authorizationAttemptRepository.add(attempt);
        return new Begun(attempt, url);
    }

    private URI allowed(String redirectUri) {
        if (!settings.redirectUris().contains(redirectUri)) {
            throw Refusal.invalid(
                    "redirect-uri-unknown", "/redirectUri", "Nobody is sent back to this address from here.");
        }
        return URI.create(redirectUri);
    }

    private static Set<String> allowed(Set<String> scopes, LoginProvider provider) {
        Set<String> all = Stream.concat(provider.signInScopes().stream(), scopes.stream())
                .collect(Collectors.toUnmodifiableSet());
        if (!scopes.stream()
                .allMatch(scope -> provider.signInScopes().contains(scope)
                        || provider.furtherScopes().contains(scope))) {
            throw Refusal.invalid(
                    "scope-not-allowed",
                    "/scopes",
                    "GET /api/auth/providers says what may be asked for at this provider.");
        }
        return all;
    }
}
