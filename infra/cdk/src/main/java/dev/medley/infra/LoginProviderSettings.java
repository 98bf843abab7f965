package dev.medley.infra;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.medley.topology.Environment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The providers that people may sign in with. The client secret of each is in Secrets Manager, put there by hand.
 *
 * @param redirectUris where providers may send people back to
 * @param clientIds provider -> what it knows Medley by
 */
record LoginProviderSettings(List<String> redirectUris, Map<String, String> clientIds) {

    private static final Set<String> PROVIDERS = Set.of("google", "facebook", "github");

    LoginProviderSettings {
        redirectUris = List.copyOf(redirectUris);
        clientIds = Map.copyOf(clientIds);
        if (!PROVIDERS.containsAll(clientIds.keySet())) {
            throw new IllegalArgumentException("There are the providers google, facebook and github");
        }
        if (redirectUris.isEmpty() != clientIds.isEmpty()) {
            throw new IllegalArgumentException("Providers and redirect URIs need each other");
        }
    }

    /** Reads a stage's {@code logins}; none where it says nothing of them. */
    static LoginProviderSettings of(String stage, @Nullable Object context) {
        if (context == null) {
            return new LoginProviderSettings(List.of(), Map.of());
        }
        if (context instanceof Map<?, ?> entry && entry.get("clientIds") instanceof Map<?, ?> ids) {
            Map<String, String> clientIds = ids.keySet().stream()
                    .map(String.class::cast)
                    .collect(toUnmodifiableMap(
                            provider -> provider, provider -> StageConfiguration.text(stage, ids, provider)));
            return new LoginProviderSettings(StageConfiguration.texts(stage, entry, "redirectUris"), clientIds);
        }
        throw new IllegalArgumentException("cdk.json: " + stage + ".logins must have redirectUris and clientIds");
    }

    /** The name of a provider's client secret. Functions find it by name: an ARN would tie them to the stack that has it. */
    static String secretName(Stage stage, String provider) {
        return stage.named("login-" + provider);
    }

    Map<String, String> environment(Stage stage) {
        Map<String, String> environment = new TreeMap<>();
        if (!redirectUris.isEmpty()) {
            environment.put(Environment.LOGIN_REDIRECT_URIS, String.join(",", redirectUris));
        }
        clientIds.forEach((provider, clientId) -> {
            environment.put(Environment.loginClientId(provider), clientId);
            environment.put(Environment.loginSecret(provider) + StageEnvironment.ARN, secretName(stage, provider));
        });
        return environment;
    }
}
