package dev.medley.infra;

import dev.medley.topology.Size;
import java.util.List;
import java.util.OptionalInt;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** A Lambda in Java. The only place that says how Medley's Lambdas are made. */
final class JavaFunction extends Construct {

    private static final List<String> INTERFACES = List.of(
            "ec2:AssignPrivateIpAddresses",
            "ec2:CreateNetworkInterface",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSubnets",
            "ec2:UnassignPrivateIpAddresses");

    private final Spec spec;
    private final Role role;
    private final Function function;

    /**
     * What tells one Lambda from another.
     *
     * @param zip path of its code
     * @param concurrency how many calls it may run at a time; empty for no limit of its own
     */
    record Spec(String name, Handler handler, String zip, Size size, OptionalInt concurrency) {

        /** A Lambda with more than the free disk cannot be restored from a snapshot. */
        boolean snapshots() {
            return handler.snapshots() && size.diskMb() <= 512;
        }
    }

    JavaFunction(Construct scope, Spec spec, StageEnvironment stageEnvironment, List<PolicyStatement> permissions) {
        super(scope, spec.name());
        this.spec = spec;
        String name = stageEnvironment.stage().named(spec.name());
        LogGroup logs = stageEnvironment.foundation().logGroup(this, "Logs", "/aws/lambda/" + name);
        this.role = role(stageEnvironment, logs, permissions);
        this.function = function(name, stageEnvironment, logs);
        AcceptedNagFindings.stars(
                role, "\\*", "IAM knows no narrower resource: network interfaces, traces, speech and text services.");
        AcceptedNagFindings.stars(
                role, "arn:.+[:/.-]\\*", "The star stands behind a prefix that the topology or the stage gives.");
        AcceptedNagFindings.stars(
                role,
                "arn:.+:sqs:.+-\\*-dead",
                "The dead letters of all queues of the stage: named one by one, they would be more than IAM takes.");
        AcceptedNagFindings.stars(
                role,
                "arn:.+:lambda:.+-\\*-schedules:live",
                "The Lambdas that run the schedules of all functions of the stage, for the same reason.");
        Annotations.of(function)
                .acknowledgeWarning(
                        "@aws-cdk/aws-lambda:snapStartRequirePublish",
                        "Whoever calls it calls the alias of a version.");
    }

    Function function() {
        return function;
    }

    /** The version in service: callers use the alias, and only versions start from a snapshot. */
    Alias live() {
        return Alias.Builder.create(this, "Live")
                .aliasName(Arns.LIVE)
                .version(function.getCurrentVersion())
                .build();
    }

    private Role role(StageEnvironment stageEnvironment, LogGroup logs, List<PolicyStatement> permissions) {
        Role made = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        made.addToPolicy(Permissions.allow(
                List.of("logs:CreateLogStream", "logs:PutLogEvents"), List.of(logs.getLogGroupArn())));
        made.addToPolicy(Permissions.allow(INTERFACES, List.of("*")));
        made.addToPolicy(Permissions.useKey(stageEnvironment.foundation().key().getKeyArn()));
        permissions.forEach(made::addToPolicy);
        return made;
    }

    private Function function(String name, StageEnvironment stageEnvironment, LogGroup logs) {
        Function.Builder builder = Function.Builder.create(this, "Function")
                .functionName(name)
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .handler(spec.handler().className())
                .code(Code.fromAsset(spec.zip()))
                .memorySize(spec.size().memoryMb())
                .ephemeralStorageSize(
                        software.amazon.awscdk.Size.mebibytes(spec.size().diskMb()))
                .timeout(Duration.seconds(spec.size().timeout().toSeconds()))
                .environment(stageEnvironment.environment())
                .snapStart(spec.snapshots() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null)
                .tracing(Tracing.ACTIVE)
                .logGroup(logs)
                .role(role)
                .vpc(stageEnvironment.foundation().vpc())
                .vpcSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .securityGroups(List.of(stageEnvironment.group()));
        spec.concurrency().ifPresent(builder::reservedConcurrentExecutions);
        return builder.build();
    }
}
