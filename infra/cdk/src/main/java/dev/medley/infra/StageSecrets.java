package dev.medley.infra;

import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * The secrets that functions read. Secrets Manager makes them up; no person and no template ever sees them.
 *
 * @param databaseRole name and password of the database role that functions connect as
 * @param master what all of Medley's own keys are derived from
 */
record StageSecrets(ISecret databaseRole, ISecret master) {

    private static final String ROLE = "{\"username\":\"medley\"}";
    private static final int LENGTH = 48;

    static StageSecrets in(Construct scope, Stage stage, IKey key) {
        Secret role = secret(scope, "DatabaseRole", stage, key)
                .secretName(stage.named("database-role"))
                .description("Database role of the functions")
                .generateSecretString(characters()
                        .secretStringTemplate(ROLE)
                        .generateStringKey("password")
                        .build())
                .build();
        Secret master = secret(scope, "Master", stage, key)
                .secretName(stage.named("master"))
                .description("What Medley's own keys are derived from")
                .generateSecretString(characters().build())
                .build();
        AcceptedNagFindings.finding(
                role,
                "AwsSolutions-SMG4",
                "Each deployment sets the role's password; a change between two would lock out warm functions.");
        AcceptedNagFindings.finding(
                master,
                "AwsSolutions-SMG4",
                "Changing it voids every sign-in and makes sealed data unreadable: done by hand, on purpose.");
        return new StageSecrets(role, master);
    }

    /** The client secrets of sign-in providers: random until an operator puts there what the provider gave out. */
    static void ofLogins(Construct scope, Stage stage, IKey key) {
        stage.site().logins().clientIds().keySet().stream().sorted().forEach(provider -> {
            Secret secret = secret(scope, "Login-" + provider, stage, key)
                    .secretName(LoginProviderSettings.secretName(stage, provider))
                    .description("Client secret at " + provider)
                    .build();
            AcceptedNagFindings.finding(
                    secret, "AwsSolutions-SMG4", "The provider gives it out; an operator replaces it by hand.");
        });
    }

    private static Secret.Builder secret(Construct scope, String id, Stage stage, IKey key) {
        return Secret.Builder.create(scope, id)
                .encryptionKey(key)
                .removalPolicy(stage.keeping().ofData());
    }

    private static SecretStringGenerator.Builder characters() {
        return SecretStringGenerator.builder().passwordLength(LENGTH).excludePunctuation(true);
    }
}
