package dev.medley.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.events.CfnRule;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.logs.CfnResourcePolicy;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.route53.IPublicHostedZone;
import software.amazon.awscdk.services.route53.PublicHostedZone;
import software.amazon.awscdk.services.route53.PublicHostedZoneAttributes;
import software.amazon.awscdk.services.route53.TxtRecord;
import software.amazon.awscdk.services.ses.ConfigurationSet;
import software.amazon.awscdk.services.ses.ConfigurationSetEventDestinationOptions;
import software.amazon.awscdk.services.ses.ConfigurationSetTlsPolicy;
import software.amazon.awscdk.services.ses.EmailIdentity;
import software.amazon.awscdk.services.ses.EmailSendingEvent;
import software.amazon.awscdk.services.ses.EventDestination;
import software.amazon.awscdk.services.ses.Identity;
import software.amazon.awscdk.services.ses.SuppressionReasons;
import software.constructs.Construct;

/** The stage's sender: its domain signs mails (DKIM, SPF, DMARC); addresses that bounce are not written to again. */
final class MailStack extends Stack {

    /** Who takes what becomes of mails, beside the log. */
    static final String FEEDBACK_QUEUE = "notifications-feedback";

    static final String FEEDBACK_RULE = "mail-feedback";

    MailStack(Construct scope, Stage stage, FoundationStack foundation) {
        super(scope, stage.named("mail"));
        StageConfiguration stageConfiguration = stage.site();
        ConfigurationSet settings = settings(stage);
        settings.addEventDestination("Feedback", feedback(stage, foundation));
        IPublicHostedZone zone = PublicHostedZone.fromPublicHostedZoneAttributes(
                this,
                "Zone",
                PublicHostedZoneAttributes.builder()
                        .hostedZoneId(stageConfiguration.zone())
                        .zoneName(stageConfiguration.domain())
                        .build());
        EmailIdentity.Builder.create(this, "Sender")
                .identity(Identity.publicHostedZone(zone))
                .mailFromDomain("mail." + stageConfiguration.domain())
                .configurationSet(settings)
                .build();
        TxtRecord.Builder.create(this, "Dmarc")
                .zone(zone)
                .recordName("_dmarc")
                .values(List.of("v=DMARC1; p=quarantine; rua=mailto:" + stageConfiguration.alarms()))
                .build();
    }

    private ConfigurationSet settings(Stage stage) {
        return ConfigurationSet.Builder.create(this, "Settings")
                .configurationSetName(stage.named("mail"))
                .tlsPolicy(ConfigurationSetTlsPolicy.REQUIRE)
                .reputationMetrics(true)
                .suppressionReasons(SuppressionReasons.BOUNCES_AND_COMPLAINTS)
                .build();
    }

    /**
     * Bounces and complaints go to the account's event bus, and from there into a log that can be searched by address, and to
     * the function that keeps the list of addresses which are not written to.
     */
    private ConfigurationSetEventDestinationOptions feedback(Stage stage, FoundationStack foundation) {
        String name = "/medley/" + stage.name() + "/mail-feedback";
        LogGroup log = foundation.logGroup(this, "FeedbackLog", name);
        String arn = new Arns(stage).regional("logs", "log-group:" + name);
        CfnResourcePolicy.Builder.create(this, "FeedbackLogPolicy")
                .policyName(stage.named("mail-feedback"))
                .policyDocument("""
                        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":["events.amazonaws.com",\
                        "delivery.logs.amazonaws.com"]},"Action":["logs:CreateLogStream","logs:PutLogEvents"],\
                        "Resource":"%s:*"}]}""".formatted(arn))
                .build();
        CfnRule rule = CfnRule.Builder.create(this, "FeedbackRule")
                .name(stage.named(FEEDBACK_RULE))
                .eventPattern(new TreeMap<>(Map.of(
                        "source",
                        List.of("aws.ses"),
                        "detail",
                        Map.of("mail", Map.of("tags", Map.of("ses:configuration-set", List.of(stage.named("mail"))))))))
                .targets(List.of(
                        CfnRule.TargetProperty.builder().id("log").arn(arn).build(),
                        CfnRule.TargetProperty.builder()
                                .id("queue")
                                .arn(new Arns(stage).queue(FEEDBACK_QUEUE))
                                .build()))
                .build();
        rule.getNode().addDependency(log);
        return ConfigurationSetEventDestinationOptions.builder()
                .destination(EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")))
                .events(List.of(EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT))
                .build();
    }
}
