package dev.medley.accountdata;

import dev.medley.accountdata.providerkeys.providers.ProviderServer;
import dev.medley.events.Event;
import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.KmsServer;
import dev.medley.testkit.TestAccount;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The function with providers that check keys, and with a KMS key or without. One of each for a JVM. */
final class KeyedFunction {

    static final String ARN = "arn:aws:kms:eu-central-1:111122223333:key/of-tests";

    private static final ProviderServer PROVIDERS = new ProviderServer();
    private static final KmsServer KMS = new KmsServer();
    private static final KeyedFunction LOCAL = new KeyedFunction(Map.of());
    private static final KeyedFunction WITH_KMS = new KeyedFunction(Map.of("medley.provider-keys.kms-key.arn", ARN));

    private final FunctionUnderTest function;

    private KeyedFunction(Map<String, Object> more) {
        System.setProperty("aws.endpointUrlKms", KMS.url().toString());
        Map<String, Object> settings = new HashMap<>(more);
        for (String provider : List.of("openai", "anthropic", "assemblyai")) {
            settings.put(
                    "medley.provider-keys." + provider + "-url",
                    PROVIDERS.url(provider).toString());
        }
        function = FunctionUnderTest.with("account-data", settings);
    }

    /** Wraps with the master secret. */
    static KeyedFunction local() {
        return LOCAL;
    }

    /** Wraps with KMS. */
    static KeyedFunction withKms() {
        return WITH_KMS;
    }

    Api api() {
        return function.api();
    }

    Api as(TestAccount account) {
        return function.as(account);
    }

    ProviderServer providers() {
        return PROVIDERS;
    }

    <T> T bean(Class<T> type) {
        return function.bean(type);
    }

    /** Another function says when the provider refused a key that it used. */
    void refused(UUID accountId, UUID keyId, Instant at) {
        Map<String, String> data = Map.of("provider", "openai");
        Event event =
                new Event(UUID.randomUUID(), "provider-key.refused", at, accountId, keyId, JsonNode.from(data), null);
        new Deliveries(function, "account-data-provider-keys").deliver(event);
    }

    void rotate() {
        function.tick("provider-keys-rotation");
    }
}
