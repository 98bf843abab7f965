package dev.medley.notifications.preferences;

import java.util.UUID;

/** Hears of those who unsubscribe. */
public interface UnsubscriptionListener {

    /** Somebody unsubscribed by a mail of a campaign, in this transaction; maybe not for the first time. */
    void unsubscribedBy(UUID campaignMailId);
}
