package dev.medley.infra;

import dev.medley.topology.Environment;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What rights to read secrets mean in IAM that a stage has only where it is set up for what they are for. */
record SecretPermissions(Stage stage) {

    /** Those of these secrets that the stage has because of the setting. */
    Stream<PolicyStatement> optional(String setting, OptionalSecret... secrets) {
        return read(
                Stream.of(secrets).filter(secret -> secret.isIn(stage, setting)).map(secret -> secret.name(stage)));
    }

    Stream<PolicyStatement> pushes() {
        return Stream.concat(
                optional(Environment.FCM_PROJECT, OptionalSecret.FCM_SERVICE_ACCOUNT),
                optional(Environment.APNS_TOPIC, OptionalSecret.APNS_KEY));
    }

    Stream<PolicyStatement> logins() {
        return read(stage.site().logins().clientIds().keySet().stream()
                .sorted()
                .map(provider -> LoginProviderSettings.secretName(stage, provider)));
    }

    private Stream<PolicyStatement> read(Stream<String> secrets) {
        List<String> names = secrets.toList();
        return names.isEmpty() ? Stream.of() : Stream.of(Permissions.readSecrets(stage, names.stream()));
    }
}
