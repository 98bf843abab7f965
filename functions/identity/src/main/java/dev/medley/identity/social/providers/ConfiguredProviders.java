package dev.medley.identity.social.providers;

import dev.medley.identity.social.LoginProvider;
import dev.medley.storage.Secrets;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;

/** Makes the providers that are configured and no others. None is spoken to before somebody wants to sign in there. */
@Factory
class ConfiguredProviders {

    private final Secrets secrets;
    private final ProviderHttpClient providerHttpClient;
    private final Clock clock;

    ConfiguredProviders(Secrets secrets, ProviderHttpClient providerHttpClient, Clock clock) {
        this.secrets = secrets;
        this.providerHttpClient = providerHttpClient;
        this.clock = clock;
    }

    @Singleton
    @Requires(beans = GoogleSettings.class)
    LoginProvider google(GoogleSettings settings) {
        OAuthClient client = client("google", "Google", settings.clientId());
        Discovery discovery = new Discovery(settings.issuer(), client, providerHttpClient, clock);
        return new OpenIdProvider(client, discovery, Scopes.of(settings.scopes(), settings.furtherScopes()), clock);
    }

    @Singleton
    @Requires(beans = GitHubSettings.class)
    LoginProvider github(GitHubSettings settings) {
        return new GitHub(client("github", "GitHub", settings.clientId()), settings, clock);
    }

    @Singleton
    @Requires(beans = FacebookSettings.class)
    LoginProvider facebook(FacebookSettings settings) {
        return new Facebook(client("facebook", "Facebook", settings.clientId()), settings, clock);
    }

    private OAuthClient client(String name, String displayName, String clientId) {
        String secret = "MEDLEY_LOGIN_" + name.toUpperCase(Locale.ROOT) + "_SECRET";
        return new OAuthClient(
                new ClientRegistration(name, displayName, clientId, () -> secrets.get(secret)), providerHttpClient);
    }
}
