package dev.medley.notifications.erasure;

import dev.medley.notifications.push.PushSubscriptions;
import dev.medley.notifications.sms.PhoneService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where notices of accounts go beside their inbox and mailbox: browsers, applications and phones. */
@Singleton
public class LinkedDevices {

    private final PushSubscriptions subscriptions;
    private final PhoneService phones;

    LinkedDevices(PushSubscriptions subscriptions, PhoneService phones) {
        this.subscriptions = subscriptions;
        this.phones = phones;
    }

    /** Forgets all of an account; safe to repeat. */
    @Transactional
    public void forget(UUID accountId) {
        subscriptions.forgetAll(accountId);
        phones.forget(accountId);
    }
}
