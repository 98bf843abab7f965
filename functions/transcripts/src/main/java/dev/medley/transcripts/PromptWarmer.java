package dev.medley.transcripts;

import dev.medley.generation.BudgetExceeded;
import dev.medley.models.ModelFailure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes anew what was asked for most often lately, when a prompt has become current, so that the answer is kept when it is
 * asked for again. Each is made for its account, within that account's budget and one for all.
 */
@Singleton
public class PromptWarmer {

    private static final Logger LOG = LoggerFactory.getLogger(PromptWarmer.class);
    private static final Duration LATELY = Duration.ofDays(7);

    private final WarmingRepository warmings;
    private final CurrentPrompt prompts;
    private final TextModels models;
    private final WarmingSettings settings;
    private final Clock clock;

    PromptWarmer(
            WarmingRepository warmings,
            CurrentPrompt prompts,
            TextModels models,
            WarmingSettings settings,
            Clock clock) {
        this.warmings = warmings;
        this.prompts = prompts;
        this.models = models;
        this.settings = settings;
        this.clock = clock;
    }

    /** Goes on where it ended; nothing where all is done or the budget is used up. */
    public void run() {
        int prompt = prompts.current().number();
        Instant since = clock.instant().minus(LATELY);
        long left = settings.budget() - warmings.cost(prompt);
        List<Transcript> popular = left <= 0 ? List.of() : warmings.popular(prompt, since, settings.atOnce());
        for (Transcript transcript : popular) {
            if (left > 0) {
                left -= warm(prompt, transcript);
            }
        }
        if (!popular.isEmpty()) {
            LOG.info("Warmed {} for prompt {}", popular.size(), prompt);
        }
    }

    private long warm(int prompt, Transcript transcript) {
        Warmed warmed = warmed(transcript);
        warmings.keep(prompt, transcript.id(), warmed, clock.instant());
        return warmed.cost();
    }

    private Warmed warmed(Transcript transcript) {
        String text = transcript.text();
        try {
            TranscriptResult result = models.read(
                    transcript.request().ownerId(),
                    TextSource.Ready.written(text == null ? "" : text),
                    transcript.request().options());
            TranscriptProvenance provenance = result.provenance();
            if (provenance == null) {
                return new Warmed(Warmed.Outcome.FAILED, 0);
            }
            if (provenance.fallback() != null || provenance.prompt() == null) {
                return new Warmed(Warmed.Outcome.FAILED, provenance.cost());
            }
            return new Warmed(provenance.kept() ? Warmed.Outcome.KEPT : Warmed.Outcome.MADE, provenance.cost());
        } catch (BudgetExceeded _) {
            return new Warmed(Warmed.Outcome.UNAFFORDABLE, 0);
        } catch (ModelFailure _) {
            return new Warmed(Warmed.Outcome.FAILED, 0);
        }
    }
}
