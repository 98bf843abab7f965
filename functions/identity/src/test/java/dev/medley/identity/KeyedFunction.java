package dev.medley.identity;

import dev.medley.identity.providerkeys.providers.ProviderServer;
import dev.medley.identity.providerkeys.store.KmsServer;
import dev.medley.parts.FunctionRuntime;
import dev.medley.parts.Gateway;
import dev.medley.testkit.Api;
import dev.medley.testkit.Servers;
import dev.medley.topology.Medley;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The identity function with providers that check keys, and with a KMS key or without. One of each for a JVM. */
final class KeyedFunction {

    static final String ARN = "arn:aws:kms:eu-central-1:111122223333:key/of-tests";

    private static final ProviderServer PROVIDERS = new ProviderServer();
    private static final KmsServer KMS = new KmsServer();
    private static final KeyedFunction LOCAL = new KeyedFunction(Map.of());
    private static final KeyedFunction WITH_KMS = new KeyedFunction(Map.of("medley.provider-keys.kms-key.arn", ARN));

    private final FunctionRuntime runtime;
    private final Api api;

    private KeyedFunction(Map<String, Object> more) {
        System.setProperty("aws.endpointUrlKms", KMS.url().toString());
        Map<String, Object> properties = new HashMap<>(Servers.shared().properties("https://medley.test"));
        for (String provider : List.of("openai", "anthropic", "assemblyai")) {
            properties.put(
                    "medley.provider-keys." + provider + "-url",
                    PROVIDERS.url(provider).toString());
        }
        properties.putAll(more);
        runtime = new FunctionRuntime(
                Medley.TOPOLOGY.function("identity"), KeyedFunction.class.getClassLoader(), properties);
        api = Api.at(Gateway.start(0, List.of(runtime), List.of()).url());
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
        return api;
    }

    ProviderServer providers() {
        return PROVIDERS;
    }

    <T> T bean(Class<T> type) {
        return runtime.context().getBean(type);
    }

    void rotate() {
        runtime.tick("provider-keys-rotation");
    }
}
