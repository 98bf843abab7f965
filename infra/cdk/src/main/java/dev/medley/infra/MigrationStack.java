package dev.medley.infra;

import dev.medley.topology.Size;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.amazon.awscdk.triggers.Trigger;
import software.constructs.Construct;

/**
 * The migrator, which brings the database to the release's schema and keeps the functions' role, before the functions
 * change. It runs when its code or settings differ from the last time; when it fails, the deployment stops there.
 */
final class MigrationStack extends Stack {

    private static final Size SIZE = new Size(1769, Duration.ofMinutes(14));

    MigrationStack(Construct scope, StageEnvironment stageEnvironment, Zips zips) {
        super(scope, stageEnvironment.stage().named("migration"));
        DataStack data = stageEnvironment.data();
        var spec = new JavaFunction.Spec("migrator", Handler.MIGRATION, zips.migrator(), SIZE, OptionalInt.empty());
        PolicyStatement secrets = Permissions.allow(
                List.of("secretsmanager:GetSecretValue"),
                Stream.of(data.databaseOwner(), data.secrets().databaseRole())
                        .map(ISecret::getSecretArn)
                        .toList());
        JavaFunction migrator = new JavaFunction(this, spec, stageEnvironment, List.of(secrets));
        Trigger.Builder.create(this, "Migration")
                .handler(migrator.function())
                .timeout(software.amazon.awscdk.Duration.minutes(15))
                .build();
    }
}
