package dev.medley.orders.payments.embedded;

import dev.medley.orders.payments.PaymentStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the embedded provider remembers. */
public interface EmbeddedCharges {

    /** What a request of this key was about; empty where there was none, and it is noted. */
    Optional<String> note(String key, String reference);

    void add(EmbeddedCharge charge);

    Optional<EmbeddedCharge> find(String reference);

    /** Takes an authorised amount; false where none is. */
    boolean capture(String reference, long amount);

    /** Gives back a part of what was taken; false where there is not so much. */
    boolean refund(String reference, long amount);

    /** Moves one on that has one of these states; false where it has not. */
    boolean move(String reference, PaymentStatus next, @Nullable String failure, PaymentStatus... from);
}
