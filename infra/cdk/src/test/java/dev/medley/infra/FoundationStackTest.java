package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoundationStackTest {

    private static Resources in(String stage) {
        return Templates.of(stage).stack("foundation");
    }

    @Test
    void theKeyIsRotated() {
        assertThat(in("prod").of("AWS::KMS::Key"))
                .singleElement()
                .satisfies(key ->
                        assertThat(key.path("EnableKeyRotation").asBoolean()).isTrue());
    }

    @Test
    void productionSurvivesTheLossOfAnAvailabilityZoneAndDevelopmentIsCheap() {
        assertThat(in("prod").of("AWS::EC2::NatGateway")).hasSize(2);
        assertThat(in("dev").of("AWS::EC2::NatGateway")).hasSize(1);
    }

    @Test
    void queuesSecretsAndObjectsAreReachedWithinTheNetwork() {
        assertThat(in("prod").of("AWS::EC2::VPCEndpoint").map(endpoint -> Resources.text(endpoint.get("ServiceName"))))
                .anyMatch(name -> name.endsWith(".sqs"))
                .anyMatch(name -> name.endsWith(".secretsmanager"))
                .anyMatch(name -> name.endsWith(".s3"))
                .hasSize(3);
        assertThat(in("dev").of("AWS::EC2::VPCEndpoint"))
                .as("they cost by the hour")
                .hasSize(1);
    }

    @Test
    void nobodyCanCallTheFunctionsByNetwork() {
        assertThat(in("prod")
                        .one(
                                "AWS::EC2::SecurityGroup",
                                "GroupDescription",
                                "The functions: they call, nobody calls them")
                        .has("SecurityGroupIngress"))
                .isFalse();
    }

    @Test
    void whoTalksToWhomIsRecorded() {
        assertThat(in("prod").of("AWS::EC2::FlowLog")).hasSize(1);
    }
}
