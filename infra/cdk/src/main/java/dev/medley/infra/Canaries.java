package dev.medley.infra;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.codedeploy.ILambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaApplication;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.LambdaDeploymentGroup;
import software.amazon.awscdk.services.iam.ManagedPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * New versions get a tenth of the calls for five minutes, then all; when calls of the alias fail meanwhile, CodeDeploy goes
 * back to the version before and the deployment fails. Stages to be thrown away take a new version at once.
 */
final class Canaries extends Construct {

    private static final Duration PERIOD = Duration.minutes(1);

    private final Stage stage;
    private final ILambdaApplication application;
    private final Role role;

    Canaries(Construct scope, Stage stage) {
        super(scope, "Canaries");
        this.stage = stage;
        this.application = LambdaApplication.fromLambdaApplicationName(this, "Application", application(stage));
        this.role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("codedeploy.amazonaws.com"))
                .managedPolicies(List.of(
                        ManagedPolicy.fromAwsManagedPolicyName("service-role/AWSCodeDeployRoleForLambdaLimited")))
                .build();
        AcceptedNagFindings.finding(
                role, "AwsSolutions-IAM4", "The policy that AWS makes for this names its functions and its alarms.");
    }

    /** What the deployments of all functions are listed under. */
    static void addApplication(Construct scope, Stage stage) {
        LambdaApplication.Builder.create(scope, "Application")
                .applicationName(application(stage))
                .build();
    }

    private static String application(Stage stage) {
        return stage.named("functions");
    }

    /** Has the alias go over to new versions so. */
    void of(String name, Alias live) {
        Alarm failures = Alarm.Builder.create(this, name + "-failures")
                .alarmName(stage.named(name + "-canary"))
                .alarmDescription("Calls of a new version fail; CodeDeploy goes back. docs/runbook.md#canary")
                .metric(live.metricErrors(
                        MetricOptions.builder().statistic("Sum").period(PERIOD).build()))
                .threshold(0)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        LambdaDeploymentGroup.Builder.create(this, name)
                .application(application)
                .deploymentGroupName(stage.named(name))
                .alias(live)
                .role(role)
                .deploymentConfig(LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES)
                .alarms(List.of(failures))
                .build();
    }
}
