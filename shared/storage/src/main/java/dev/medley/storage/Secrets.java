package dev.medley.storage;

import static dev.medley.topology.Environment.property;

import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * Secrets by the names of {@link dev.medley.topology.Environment}: the variable itself where it is set, else the entry
 * of AWS Secrets Manager whose ARN stands in the variable of the same name with {@code _ARN} behind it. Fetched at first
 * use, and forgotten before a snapshot is taken.
 */
@Singleton
public class Secrets {

    private final Environment environment;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Secrets(Environment environment) {
        this.environment = environment;
    }

    /** The secret of this name. */
    public String get(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    /** Whether there is one of this name. */
    public boolean has(String name) {
        return environment.containsProperty(property(name)) || environment.containsProperty(property(name + "_ARN"));
    }

    /** Forgets all, so that the next use of each looks it up. */
    public void forget() {
        known.clear();
    }

    /** Forgets one, so that its next use sees what it was changed to. */
    void forget(String name) {
        known.remove(name);
    }

    private String find(String name) {
        return environment
                .getProperty(property(name), String.class)
                .or(() -> environment
                        .getProperty(property(name + "_ARN"), String.class)
                        .map(Secrets::fetch))
                .orElseThrow(() -> new IllegalStateException("Neither " + name + " nor " + name + "_ARN is set"));
    }

    private static String fetch(String arn) {
        try (SecretsManagerClient client = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            return client.getSecretValue(request -> request.secretId(arn)).secretString();
        }
    }
}
