package dev.medley.notifications.sms;

import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.notifications.recipients.Recipient;
import dev.medley.notifications.recipients.RecipientRepository;
import dev.medley.notifications.sms.SmsQuota.Admission;
import dev.medley.sms.PhoneNumber;
import dev.medley.sms.SmsOutcome;
import dev.medley.sms.SmsSender;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives phones to accounts whose owners show, with a code that is sent there, that they have them. */
@Singleton
public class PhoneService {

    public static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final int MOST_TRIES = 5;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration TOMORROW = Duration.ofHours(24);

    private final PhoneRepository repository;
    private final CodeMessages messages;
    private final SmsQuota quota;
    private final PhoneCodes codes;
    private final Clock clock;

    PhoneService(PhoneRepository repository, CodeMessages messages, SmsQuota quota, PhoneCodes codes, Clock clock) {
        this.repository = repository;
        this.messages = messages;
        this.quota = quota;
        this.codes = codes;
        this.clock = clock;
    }

    /** How codes are sent. */
    @Singleton
    record CodeMessages(SmsSender sender, RecipientRepository recipients) {

        SmsOutcome send(UUID accountId, PhoneNumber number, String code) {
            Locale locale = recipients.find(accountId).map(Recipient::locale).orElse(null);
            return sender.send(number, text(code, locale), "");
        }

        private static String text(String code, @Nullable Locale locale) {
            boolean isGerman = locale != null && locale.getLanguage().equals(Locale.GERMAN.getLanguage());
            return isGerman
                    ? code + " ist Ihr Code für Medley. Er gilt zehn Minuten. Geben Sie ihn niemandem."
                    : code + " is your code for Medley. It works for ten minutes. Give it to nobody.";
        }
    }

    /** The phone of an account. */
    public AccountPhone find(UUID accountId) {
        return repository.find(accountId).orElseThrow(PhoneService::unknown);
    }

    /**
     * Sends a code to a phone that an account wants to get text messages on. The one that it has stays until then.
     *
     * @throws Refusal {@code phone-number-refused}, {@code phone-number-opted-out}, {@code sms-limit-reached},
     *     {@code sms-unavailable}
     */
    public PhoneNumber request(UUID accountId, String text) {
        PhoneNumber number = PhoneNumber.parse(text)
                .orElseThrow(() -> refused("This is not the number of a mobile phone with its country code."));
        if (!messages.sender().reaches(number)) {
            throw refused("No text messages are sent to numbers of this country.");
        }
        require(quota.take(Ids.next(clock), accountId, number, true));
        String code = codes.next();
        repository.putPending(new PendingPhone(
                accountId,
                number,
                codes.mac(accountId, number, code),
                0,
                clock.instant().plus(CODE_LIFE)));
        switch (messages.send(accountId, number, code)) {
            case SmsOutcome.Accepted _ -> {}
            case SmsOutcome.OptedOut() ->
                throw Refusal.invalid(
                        "phone-number-opted-out",
                        "/number",
                        "Whoever has this number has answered that it gets no more text messages.");
            case SmsOutcome.Unavailable _ ->
                throw Refusal.unavailable("sms-unavailable", "No text message can be sent now.", SOON);
            case SmsOutcome.Refused _ -> throw refused("This number is not one that can be written to.");
        }
        return number;
    }

    private static void require(Admission admission) {
        String detail = switch (admission) {
            case ADMITTED -> "";
            case EVERYBODY -> "As many text messages were sent as may be in a day.";
            case NUMBER -> "This number has had as many text messages as it may in a day.";
            case ACCOUNT -> "You have asked for as many codes as you may in a day.";
        };
        if (admission != Admission.ADMITTED) {
            throw Refusal.throttled("sms-limit-reached", detail, TOMORROW);
        }
    }

    /**
     * Gives an account the phone that a code was sent to, and takes it from any other.
     *
     * @throws Refusal {@code phone-code-invalid}
     */
    public AccountPhone verify(UUID accountId, String code) {
        Optional<PendingPhone> pending = repository
                .takeTry(accountId, MOST_TRIES)
                .filter(phone -> phone.expiresAt().isAfter(clock.instant()))
                .filter(phone -> Digests.equal(phone.codeMac(), codes.mac(accountId, phone.number(), code)));
        AccountPhone phone = pending.map(found -> new AccountPhone(accountId, found.number(), clock.instant()))
                .orElseThrow(() -> Refusal.invalid(
                        "phone-code-invalid",
                        "/code",
                        "This is not the code that was sent last, or it is over: ask for another one."));
        repository.put(phone);
        return phone;
    }

    /** Sends no more text messages to the phone of an account, which is forgotten. */
    public void remove(UUID accountId) {
        if (!repository.delete(accountId)) {
            throw unknown();
        }
    }

    /** The same where nobody asks for it; no matter if there is none. */
    public void forget(UUID accountId) {
        boolean _ = repository.delete(accountId);
    }

    private static Refusal refused(String detail) {
        return Refusal.invalid("phone-number-refused", "/number", detail);
    }

    private static Refusal unknown() {
        return Refusal.notFound("phone-number-unknown", "You have no phone number here.");
    }
}
