package dev.medley.sms;

import dev.medley.sms.SmsOutcome.Accepted;
import dev.medley.sms.SmsOutcome.OptedOut;
import dev.medley.sms.SmsOutcome.Refused;
import dev.medley.sms.SmsOutcome.Unavailable;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.InvalidParameterValueException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/** Sends text messages, now; what comes of it says no number. */
@Singleton
public class SmsSender {

    private final Provider<SnsClient> sns;
    private final SmsSettings settings;

    SmsSender(Provider<SnsClient> sns, SmsSettings settings) {
        this.sns = sns;
        this.settings = settings;
    }

    /** Whether there are text messages to numbers like this one. */
    public boolean reaches(PhoneNumber number) {
        return settings.allows(number.country());
    }

    /**
     * Sends a message, of which the end is left out where it would cost too much.
     *
     * @param link what stands at its end whole; empty for nothing
     */
    public SmsOutcome send(PhoneNumber number, String text, String link) {
        if (!reaches(number)) {
            return new Refused("No text messages are sent to " + number.country());
        }
        SnsClient client = sns.get();
        try {
            if (client.checkIfPhoneNumberIsOptedOut(request -> request.phoneNumber(number.text()))
                    .isOptedOut()) {
                return new OptedOut();
            }
            String message = MessageText.within(settings.mostParts(), text, link);
            return new Accepted(client.publish(request ->
                            request.phoneNumber(number.text()).message(message).messageAttributes(attributes()))
                    .messageId());
        } catch (InvalidParameterException | InvalidParameterValueException e) {
            return new Refused(e.awsErrorDetails().errorCode());
        } catch (SnsException e) {
            return new Unavailable(e.awsErrorDetails().errorCode() + " (" + e.statusCode() + ")");
        } catch (SdkClientException _) {
            return new Unavailable("SNS does not answer");
        }
    }

    private Map<String, MessageAttributeValue> attributes() {
        Map<String, MessageAttributeValue> attributes = new HashMap<>(Map.of(
                "AWS.SNS.SMS.SMSType", attribute("String", "Transactional"),
                "AWS.SNS.SMS.MaxPrice", attribute("Number", settings.maxPrice())));
        if (!settings.sender().isEmpty()) {
            attributes.put("AWS.SNS.SMS.SenderID", attribute("String", settings.sender()));
        }
        return attributes;
    }

    private static MessageAttributeValue attribute(String type, String value) {
        return MessageAttributeValue.builder().dataType(type).stringValue(value).build();
    }
}
