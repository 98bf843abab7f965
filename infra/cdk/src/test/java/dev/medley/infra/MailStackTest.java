package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class MailStackTest {

    private final Resources stack = Templates.of("prod").stack("mail");

    @Test
    void theDomainSignsItsMails() {
        assertThat(stack.one("AWS::SES::EmailIdentity", "EmailIdentity", "medley.example")
                        .at("/MailFromAttributes/MailFromDomain")
                        .asText())
                .isEqualTo("mail.medley.example");
        assertThat(stack.of("AWS::Route53::RecordSet")
                        .filter(record -> Resources.text(record.path("Type")).equals("CNAME")))
                .as("DKIM keys")
                .hasSize(3);
        assertThat(stack.one("AWS::Route53::RecordSet", "Name", "_dmarc.medley.example.")
                        .at("/ResourceRecords/0")
                        .asText())
                .contains("v=DMARC1");
    }

    @Test
    void addressesThatBounceAreNotWrittenToAgain() {
        JsonNode settings = stack.of("AWS::SES::ConfigurationSet").findFirst().orElseThrow();
        assertThat(settings.at("/SuppressionOptions/SuppressedReasons")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactlyInAnyOrder("BOUNCE", "COMPLAINT");
        assertThat(settings.at("/DeliveryOptions/TlsPolicy").asText()).isEqualTo("REQUIRE");
    }

    @Test
    void bouncesAndComplaintsAreWrittenDown() {
        assertThat(stack.of("AWS::SES::ConfigurationSetEventDestination"))
                .singleElement()
                .satisfies(destination -> {
                    assertThat(destination.at("/EventDestination/EventBridgeDestination/EventBusArn"))
                            .isNotNull();
                    assertThat(destination
                                    .at("/EventDestination/MatchingEventTypes")
                                    .valueStream()
                                    .map(JsonNode::asText))
                            .contains("bounce", "complaint");
                });
        assertThat(stack.of("AWS::Events::Rule"))
                .singleElement()
                .satisfies(rule -> assertThat(Resources.text(rule.at("/Targets/0/Arn")))
                        .endsWith("log-group:/medley/prod/mail-feedback"))
                .satisfies(rule ->
                        assertThat(Resources.text(rule.at("/Targets/1/Arn"))).endsWith("notifications-feedback"));
        assertThat(stack.one("AWS::Logs::LogGroup", "LogGroupName", "/medley/prod/mail-feedback")
                        .path("RetentionInDays")
                        .asInt())
                .isPositive();
    }
}
