package dev.medley.infra;

import java.util.List;
import software.amazon.awscdk.Stack;
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
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** The stage's sender: its domain signs mails (DKIM, SPF, DMARC); addresses that bounce are not written to again. */
final class MailStack extends Stack {

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

    /** Bounces and complaints, for whoever subscribes. */
    private ConfigurationSetEventDestinationOptions feedback(Stage stage, FoundationStack foundation) {
        Topic topic = Topic.Builder.create(this, "FeedbackTopic")
                .topicName(stage.named("mail-feedback"))
                .masterKey(foundation.key())
                .enforceSsl(true)
                .build();
        return ConfigurationSetEventDestinationOptions.builder()
                .destination(EventDestination.snsTopic(topic))
                .events(List.of(EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT))
                .build();
    }
}
