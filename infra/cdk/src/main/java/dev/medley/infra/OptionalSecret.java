package dev.medley.infra;

import dev.medley.topology.Environment;
import java.util.List;
import java.util.Locale;

/** A secret that a stage has only where a setting says what it is for. */
enum OptionalSecret {
    ANOMALY_SCORER(
            "AnomalyScorer",
            Environment.ANOMALY_SCORER_URL,
            Environment.ANOMALY_SCORER_SECRET,
            "What Medley proves itself to the scorer of anomalies with",
            "The scorer has to know it too; an operator changes both."),
    FCM_SERVICE_ACCOUNT(
            "FcmServiceAccount",
            Environment.FCM_PROJECT,
            Environment.FCM_SERVICE_ACCOUNT,
            "What Medley proves itself to Firebase Cloud Messaging with",
            "Firebase gives it out; an operator replaces it by hand."),
    APNS_KEY(
            "ApnsKey",
            Environment.APNS_TOPIC,
            Environment.APNS_KEY,
            "What Medley proves itself to Apple's Push Notification service with",
            "Apple gives it out; an operator replaces it by hand."),
    CONTACTS_KEY(
            "ContactsKey",
            Environment.CONTACTS_URL,
            Environment.CONTACTS_KEY,
            "What Medley proves itself to the provider of e-mail marketing with",
            "The provider gives it out; an operator replaces it by hand."),
    STRIPE_KEY(
            "StripeKey",
            Environment.PAYMENTS_PROVIDER,
            Environment.STRIPE_SECRET,
            "What Medley proves itself to Stripe with",
            "Stripe gives it out; an operator replaces it by hand."),
    STRIPE_WEBHOOK(
            "StripeWebhook",
            Environment.PAYMENTS_PROVIDER,
            Environment.STRIPE_WEBHOOK_SECRET,
            "What Stripe signs its notices with",
            "Stripe gives it out; an operator replaces it by hand."),
    OPENAI_KEY(
            "OpenAiKey",
            Environment.GENERATION_ROUTES,
            Environment.OPENAI_SECRET,
            "What Medley proves itself to OpenAI, or to a server that is compatible with it, with",
            "The provider gives it out; an operator replaces it by hand.") {
        @Override
        List<String> settings() {
            return List.of(Environment.GENERATION_ROUTES, Environment.TRANSCRIPTION);
        }

        @Override
        boolean isFor(String value) {
            return value.contains("openai");
        }
    },
    ANTHROPIC_KEY(
            "AnthropicKey",
            Environment.GENERATION_ROUTES,
            Environment.ANTHROPIC_SECRET,
            "What Medley proves itself to Anthropic with",
            "The provider gives it out; an operator replaces it by hand.") {
        @Override
        boolean isFor(String value) {
            return value.contains("anthropic");
        }
    };

    /** A provider inside Medley, which has no secret. */
    private static final String EMBEDDED = "embedded";

    private final String id;
    private final String setting;
    private final String variable;
    private final String description;
    private final String notRotated;

    OptionalSecret(String id, String setting, String variable, String description, String notRotated) {
        this.id = id;
        this.setting = setting;
        this.variable = variable;
        this.description = description;
        this.notRotated = notRotated;
    }

    boolean isIn(Stage stage) {
        return settings().stream().anyMatch(said -> isIn(stage, said));
    }

    /** Whether the stage has it because of this setting. */
    boolean isIn(Stage stage, String said) {
        String value = stage.site().settings().get(said);
        return settings().contains(said) && value != null && isFor(value);
    }

    /** Any of which says so. */
    List<String> settings() {
        return List.of(setting);
    }

    /** Whether the setting has a value that the secret is needed for. */
    boolean isFor(String value) {
        return !value.equals(EMBEDDED);
    }

    /** Its name in the stack's template. */
    String id() {
        return id;
    }

    String name(Stage stage) {
        return stage.named(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What functions find it by. */
    String variable() {
        return variable;
    }

    String description() {
        return description;
    }

    String notRotated() {
        return notRotated;
    }
}
