package dev.medley.http;

import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Refusal;
import dev.medley.storage.JsonCodec;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second kind of idempotency, for effects outside of our database (the first is {@link Idempotent}): the intent is
 * committed, the call is made with a key derived from ours, and its outcome is committed with what follows from it. What
 * is interrupted between two of these steps stays open, and is finished by a repeated request or by {@link #recover}.
 */
@Singleton
public class ExternalCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalCalls.class);

    private final ExternalCallStore store;
    private final JsonCodec json;
    private final TransactionOperations<Connection> transactions;

    ExternalCalls(ExternalCallStore store, JsonCodec json, TransactionOperations<Connection> transactions) {
        this.store = store;
        this.json = json;
        this.transactions = transactions;
    }

    /**
     * Makes a call, or says what came of it when it was made before; outside of any transaction.
     *
     * @param key what the client calls this request, like an {@code Idempotency-Key}
     * @throws Refusal {@code idempotency-key-in-use} while another request makes it, {@code idempotency-key-reused} when
     *     the key belongs to another input
     */
    public <I, O> O make(ExternalCall<I, O> call, UUID ownerId, String key, I input) {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("A call outside is made in a transaction: " + call.kind());
        }
        ExternalCallStore.Open open =
                transactions.executeWrite(_ -> store.begin(call.kind(), ownerId, key, json.write(input)));
        return open.outcome() == null ? finish(call, open) : json.read(open.outcome(), call.outcomeType());
    }

    /**
     * Makes the calls of a kind again that were interrupted; for a schedule.
     *
     * @return how many are settled now
     */
    public <I, O> int recover(ExternalCall<I, O> call) {
        List<ExternalCallStore.Open> interrupted = transactions.executeWrite(_ -> store.interrupted(call.kind()));
        int settled = 0;
        for (ExternalCallStore.Open open : interrupted) {
            try {
                O _ = finish(call, open);
                settled++;
            } catch (RuntimeException e) {
                LOG.warn("{} {} is still open after {} attempts", call.kind(), open.id(), open.attempts(), e);
            }
        }
        return settled;
    }

    private <I, O> O finish(ExternalCall<I, O> call, ExternalCallStore.Open open) {
        I input = json.read(open.input(), call.inputType());
        O outcome = call.call(derivedKey(call, open), input);
        return transactions.executeWrite(_ -> {
            if (store.settle(open.id(), json.write(outcome))) {
                call.settle(open.ownerId(), input, outcome);
                return outcome;
            }
            return json.read(store.outcome(open.id()), call.outcomeType());
        });
    }

    /** The other system learns nothing of our client's key, and two kinds never share one. */
    private static String derivedKey(ExternalCall<?, ?> call, ExternalCallStore.Open open) {
        return Base64Url.encode(Digests.sha256(call.kind() + "\n" + open.ownerId() + "\n" + open.key()));
    }
}
