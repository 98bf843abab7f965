package dev.medley.providerkeys;

import dev.medley.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** A service that users may bring a key for. */
public enum ModelProvider {
    OPENAI,
    ANTHROPIC,
    ASSEMBLYAI;

    /** The provider of this name, which is in lower case. */
    public static ModelProvider named(String name) {
        return Arrays.stream(values())
                .filter(provider -> provider.text().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "key-provider-unknown", "Keys are kept for openai, anthropic and assemblyai."));
    }

    /** Its name, as in {@code openai}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
