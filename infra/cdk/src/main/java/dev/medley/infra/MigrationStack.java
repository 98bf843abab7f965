package dev.medley.infra;

import dev.medley.topology.Medley;
import dev.medley.topology.Size;
import dev.medley.topology.Topology;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.RuleTargetInput;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.triggers.Trigger;
import software.constructs.Construct;

/**
 * The migrator, which brings the database to the release's schema and keeps the functions' role, before the functions
 * change. It runs when its code or settings differ from the last time; when it fails, the deployment stops there.
 */
final class MigrationStack extends Stack {

    private static final Size SIZE = new Size(1769, Duration.ofMinutes(14));

    MigrationStack(Construct scope, StageEnvironment stageEnvironment, Topology topology, Zips zips) {
        super(scope, stageEnvironment.stage().named("migration"));
        Stage stage = stageEnvironment.stage();
        DataStack data = stageEnvironment.data();
        var spec = new JavaFunction.Spec("migrator", Handler.MIGRATION, zips.migrator(), SIZE, OptionalInt.empty());
        PolicyStatement owner = Permissions.allow(
                List.of("secretsmanager:GetSecretValue"),
                List.of(data.databaseOwner().getSecretArn()));
        PolicyStatement roles = Permissions.readSecrets(
                stage,
                topology.functions().stream().map(function -> StageSecrets.databaseRoleName(stage, function.name())));
        JavaFunction migrator = new JavaFunction(this, spec, stageEnvironment, List.of(owner, roles, backups(stage)));
        Trigger.Builder.create(this, "Migration")
                .handler(migrator.function())
                .timeout(software.amazon.awscdk.Duration.minutes(15))
                .build();
        Rule.Builder.create(this, "Backups")
                .description("A logical backup of the database to S3")
                .schedule(Schedule.rate(software.amazon.awscdk.Duration.days(1)))
                .targets(List.of(LambdaFunction.Builder.create(migrator.function())
                        .event(RuleTargetInput.fromObject(Map.of("backup", "")))
                        .build()))
                .build();
        ProviderLogs.of(this, stageEnvironment.foundation(), "AWSCDK.TriggerCustomResourceProvider");
    }

    private static PolicyStatement backups(Stage stage) {
        String objects = new Arns(stage).bucket(Medley.RECORDINGS) + "/" + Medley.BACKUPS + "*";
        return Permissions.allow(List.of("s3:GetObject", "s3:PutObject"), List.of(objects));
    }
}
