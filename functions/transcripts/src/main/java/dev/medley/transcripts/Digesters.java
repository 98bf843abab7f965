package dev.medley.transcripts;

import dev.medley.generation.BudgetExceeded;
import dev.medley.generation.CallReceipt;
import dev.medley.generation.DigestOrder;
import dev.medley.generation.GeneratedDigest;
import dev.medley.generation.GenerativeDigester;
import dev.medley.models.Digest;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRules;
import dev.medley.models.Digester;
import dev.medley.models.ModelFailure;
import dev.medley.models.Router;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Models that write, where there are any for an account, and the embedded one where there are none or none answers. */
@Singleton
class Digesters {

    private static final Logger LOG = LoggerFactory.getLogger(Digesters.class);

    private final GenerativeDigester generative;
    private final Router<Digester> embedded;
    private final CurrentPrompt prompts;
    private final KeyRefusals keyRefusals;

    Digesters(
            GenerativeDigester generative, Router<Digester> embedded, CurrentPrompt prompts, KeyRefusals keyRefusals) {
        this.generative = generative;
        this.embedded = embedded;
        this.prompts = prompts;
        this.keyRefusals = keyRefusals;
    }

    /** A digest, and how it came about. */
    record Made(Digest digest, boolean isOwnKey, TranscriptProvenance provenance) {}

    /**
     * Digests.
     *
     * @throws ModelFailure of the models that write, where the embedded one does not know the language
     */
    Made digest(UUID accountId, DigestRequest request) {
        if (!generative.isPossible(accountId)) {
            return embedded(request, TranscriptProvenance.EMBEDDED);
        }
        CallReceipt receipt = new CallReceipt();
        try {
            return written(generative.digest(request, order(accountId, prompts.current(), receipt)));
        } catch (BudgetExceeded e) {
            LOG.info("{}; the embedded model answers", e.getMessage());
            return embedded(request, TranscriptProvenance.instead(TranscriptProvenance.BUDGET, receipt));
        } catch (ModelFailure failure) {
            if (failure.isFinal()) {
                throw failure;
            }
            LOG.warn("No model that writes gave an answer; the embedded one does", failure);
            return instead(request, failure, receipt);
        }
    }

    /** What the embedded model does not read may be read by the others later. */
    private Made instead(DigestRequest request, ModelFailure failure, CallReceipt receipt) {
        try {
            return embedded(request, TranscriptProvenance.instead(TranscriptProvenance.UNAVAILABLE, receipt));
        } catch (ModelFailure own) {
            throw own.kind() == ModelFailure.Kind.UNSUPPORTED ? failure : own;
        }
    }

    /** By one provider, so that it can be compared with others. */
    Made digestBy(String provider, UUID accountId, DigestRequest request, CallReceipt receipt) {
        return provider.equals("embedded")
                ? embedded(request, TranscriptProvenance.EMBEDDED)
                : written(generative.digestBy(provider, request, order(accountId, prompts.current(), receipt)));
    }

    /** With a prompt that need not be the current one, and with no help from the embedded model. */
    Made digestWith(Prompt prompt, UUID accountId, DigestRequest request, CallReceipt receipt) {
        return written(
                generative.digest(request, order(accountId, prompt, receipt).anew()));
    }

    boolean isGenerative(UUID accountId) {
        return generative.isPossible(accountId);
    }

    List<String> providers() {
        return generative.providers();
    }

    private DigestOrder order(UUID accountId, Prompt prompt, CallReceipt receipt) {
        return new DigestOrder(
                accountId, GenerativeDigester.version(prompt.number()), prompt.guidance(), keyRefusals, receipt);
    }

    private static Made written(GeneratedDigest it) {
        String prompt = it.digest().model().version();
        return new Made(
                it.digest(), it.isOwnKey(), new TranscriptProvenance(prompt, it.isKept(), it.cost(), it.calls(), null));
    }

    private Made embedded(DigestRequest request, TranscriptProvenance provenance) {
        return new Made(embedded.ask(digester -> checked(request, digester.digest(request))), false, provenance);
    }

    private static Digest checked(DigestRequest request, Digest digest) {
        List<String> faults = DigestRules.faults(request, digest);
        if (faults.isEmpty()) {
            return digest;
        }
        throw new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "An answer broke the rules: " + faults);
    }
}
