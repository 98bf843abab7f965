package dev.medley.infra;

import dev.medley.topology.Function;
import dev.medley.topology.Topology;
import java.util.List;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * The secrets of a stage. Secrets Manager makes them up; no person and no template ever sees them. Functions find them by
 * name: an ARN would tie them to the stack that has it.
 */
final class StageSecrets {

    private static final int LENGTH = 48;

    private final Construct scope;
    private final Stage stage;
    private final IKey key;
    private final List<ISecret> databaseRoles;

    StageSecrets(Construct scope, Stage stage, IKey key, Topology topology) {
        this.scope = scope;
        this.stage = stage;
        this.key = key;
        this.databaseRoles =
                topology.functions().stream().map(this::databaseRole).toList();
        derivation("Master", masterName(stage), "What the keys of sign-ins and sealed data are derived from");
        derivation("Cursors", cursorsName(stage), "What the keys that cursors are signed with are derived from");
        ofLogins();
        for (OptionalSecret secret : OptionalSecret.values()) {
            if (secret.isIn(stage)) {
                random(secret.id(), secret.name(stage), secret.description(), secret.notRotated());
            }
        }
    }

    /** Name and password of the database role of each function. */
    List<ISecret> databaseRoles() {
        return databaseRoles;
    }

    static String databaseRoleName(Stage stage, String function) {
        return stage.named("database-role-" + function);
    }

    static String masterName(Stage stage) {
        return stage.named("master");
    }

    static String cursorsName(Stage stage) {
        return stage.named("cursors");
    }

    private ISecret databaseRole(Function function) {
        Secret role = secret("DatabaseRole-" + function.name(), databaseRoleName(stage, function.name()))
                .description("Database role of the function " + function.name())
                .generateSecretString(characters()
                        .secretStringTemplate("{\"username\":\"" + function.databaseRole() + "\"}")
                        .generateStringKey("password")
                        .build())
                .build();
        AcceptedNagFindings.finding(
                role,
                "AwsSolutions-SMG4",
                "Each deployment sets the role's password; the guide says how to change it.");
        return role;
    }

    private void derivation(String id, String name, String description) {
        random(id, name, description, "Changing it voids what was signed or sealed with it: done by hand, on purpose.");
    }

    private void random(String id, String name, String description, String notRotated) {
        Secret secret = secret(id, name)
                .description(description)
                .generateSecretString(characters().build())
                .build();
        AcceptedNagFindings.finding(secret, "AwsSolutions-SMG4", notRotated);
    }

    /** The client secrets of sign-in providers: random until an operator puts there what the provider gave out. */
    private void ofLogins() {
        stage.site().logins().clientIds().keySet().stream().sorted().forEach(provider -> {
            Secret secret = secret("Login-" + provider, LoginProviderSettings.secretName(stage, provider))
                    .description("Client secret at " + provider)
                    .build();
            AcceptedNagFindings.finding(
                    secret, "AwsSolutions-SMG4", "The provider gives it out; an operator replaces it by hand.");
        });
    }

    private Secret.Builder secret(String id, String name) {
        return Secret.Builder.create(scope, id)
                .secretName(name)
                .encryptionKey(key)
                .removalPolicy(stage.keeping().ofData());
    }

    private static SecretStringGenerator.Builder characters() {
        return SecretStringGenerator.builder().passwordLength(LENGTH).excludePunctuation(true);
    }
}
