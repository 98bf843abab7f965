package dev.medley.predictions;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What emotions are recognised for, as far as the law makes a difference. */
@Serdeable
public enum PredictionPurpose {
    @JsonProperty("research")
    RESEARCH(true),
    @JsonProperty("wellbeing")
    WELLBEING(true),
    @JsonProperty("customer-service")
    CUSTOMER_SERVICE(true),
    @JsonProperty("entertainment")
    ENTERTAINMENT(true),
    @JsonProperty("accessibility")
    ACCESSIBILITY(true),
    /** Medical or safety reasons, which the law excepts wherever they are. */
    @JsonProperty("medical")
    MEDICAL(true),
    @JsonProperty("safety")
    SAFETY(true),
    @JsonProperty("workplace")
    WORKPLACE(false),
    @JsonProperty("education")
    EDUCATION(false);

    private final boolean lawful;

    PredictionPurpose(boolean lawful) {
        this.lawful = lawful;
    }

    /** The name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose that has this name in the API. */
    public static PredictionPurpose of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * Holds what is wanted to the law.
     *
     * @param pointer where the purpose stands in the request
     */
    public void requireLawful(String pointer) {
        if (!lawful) {
            throw Refusal.invalid(
                    "purpose-forbidden",
                    pointer,
                    "Emotions of people at work or in education may not be inferred, except for medical or safety reasons: "
                            + "Regulation (EU) 2024/1689, Article 5(1)(f).");
        }
    }
}
