package dev.medley.infra;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IAlarm;
import software.amazon.awscdk.services.cloudwatch.IMetric;
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
 * New versions get a tenth of the calls for five minutes, then all; when calls of the alias fail meanwhile, or are answered with
 * 5xx, which is no failure to Lambda, CodeDeploy goes back to the version before and the deployment fails. Stages to be thrown
 * away take a new version at once.
 */
final class Canaries extends Construct {

    private static final Duration PERIOD = Duration.minutes(1);

    /** In a minute. One that a dependency caused is no fault of a version. */
    private static final int TOLERATED_ANSWERS = 2;

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
    void of(String name, Handler handler, Alias live) {
        List<IAlarm> alarms = new ArrayList<>();
        alarms.add(alarm(
                name + "-failures",
                stage.named(name + "-canary"),
                live.metricErrors(
                        MetricOptions.builder().statistic("Sum").period(PERIOD).build()),
                0,
                "Calls of a new version fail; CodeDeploy goes back. docs/runbook.md#canary"));
        if (handler == Handler.API || handler == Handler.SOCKET) {
            alarms.add(alarm(
                    name + "-answers",
                    stage.named(name + "-canary-answers"),
                    new Metrics(stage).ofAnswers(name, PERIOD),
                    TOLERATED_ANSWERS,
                    "A new version answers with 5xx; CodeDeploy goes back. docs/runbook.md#canary"));
        }
        LambdaDeploymentGroup.Builder.create(this, name)
                .application(application)
                .deploymentGroupName(stage.named(name))
                .alias(live)
                .role(role)
                .deploymentConfig(LambdaDeploymentConfig.CANARY_10_PERCENT_5_MINUTES)
                .alarms(alarms)
                .build();
    }

    private Alarm alarm(String id, String name, IMetric metric, int limit, String meaning) {
        return Alarm.Builder.create(this, id)
                .alarmName(name)
                .alarmDescription(meaning)
                .metric(metric)
                .threshold(limit)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }
}
