package dev.medley.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IInterfaceVpcEndpointService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.InterfaceVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/**
 * Where everything stands that is not a service of AWS's own: functions, which reach the world through NAT gateways, and
 * data, which reaches nothing.
 */
final class VpcNetwork {

    private static final String RANGE = "10.0.0.0/16";

    private VpcNetwork() {}

    static Vpc in(Construct scope, Stage stage, LogGroup flows) {
        Vpc vpc = Vpc.Builder.create(scope, "Network")
                .ipAddresses(IpAddresses.cidr(RANGE))
                .maxAzs(2)
                .natGateways(stage.capacity().copies())
                .subnetConfiguration(List.of(
                        subnet("public", SubnetType.PUBLIC, 24),
                        subnet("functions", SubnetType.PRIVATE_WITH_EGRESS, 20),
                        subnet("data", SubnetType.PRIVATE_ISOLATED, 24)))
                .flowLogs(Map.of(
                        "Flow",
                        FlowLogOptions.builder()
                                .destination(FlowLogDestination.toCloudWatchLogs(flows))
                                .build()))
                .build();
        vpc.addGatewayEndpoint(
                "Objects",
                GatewayVpcEndpointOptions.builder()
                        .service(GatewayVpcEndpointAwsService.S3)
                        .build());
        if (stage.capacity().copies() > 1) {
            endpoints(scope, vpc);
        }
        return vpc;
    }

    private static SubnetConfiguration subnet(String name, SubnetType type, int mask) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(mask)
                .build();
    }

    /**
     * What each request needs, without the NAT gateway's failures; the rest goes through it. They cost as much as it does, so
     * a small stage has all but objects go through it.
     */
    private static void endpoints(Construct scope, Vpc vpc) {
        SecurityGroup inside = SecurityGroup.Builder.create(scope, "Endpoints")
                .vpc(vpc)
                .description("AWS services inside the network")
                .build();
        inside.addIngressRule(Peer.ipv4(RANGE), Port.tcp(443), "from the network");
        endpoint(vpc, "Queues", InterfaceVpcEndpointAwsService.SQS, inside);
        endpoint(vpc, "Secrets", InterfaceVpcEndpointAwsService.SECRETS_MANAGER, inside);
    }

    private static void endpoint(Vpc vpc, String id, IInterfaceVpcEndpointService service, SecurityGroup group) {
        vpc.addInterfaceEndpoint(
                id,
                InterfaceVpcEndpointOptions.builder()
                        .service(service)
                        .open(false)
                        .securityGroups(List.of(group))
                        .build());
    }
}
