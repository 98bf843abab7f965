package dev.medley.ml.models;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.events.Outbox;
import dev.medley.kernel.Refusal;
import dev.medley.ml.MlEvents.ModelPromoted;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Says which models answer. */
@Singleton
public class ModelService {

    private final ModelRepository repository;
    private final List<ChampionListener> listeners;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    protected ModelService(
            ModelRepository repository, List<ChampionListener> listeners, Outbox outbox, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.listeners = listeners;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    public TrainedModel find(UUID id) {
        return repository.find(id).orElseThrow(() -> Refusal.notFound("model-unknown", "There is no such model."));
    }

    /**
     * Has a model answer, whatever answers now.
     *
     * @throws Refusal {@code model-unknown}, {@code model-below-baseline}
     */
    @Transactional
    public TrainedModel promote(AuditContext context, ModelName name, UUID id) {
        repository.lock(name);
        TrainedModel model = find(id);
        if (model.name() != name) {
            throw Refusal.notFound("model-unknown", "There is no such model of this name.");
        }
        if (model.status() == ModelStatus.REJECTED) {
            throw Refusal.conflict(
                    "model-below-baseline",
                    "On the held-out rows it was no better than no model, so it never answers.");
        }
        if (model.status() != ModelStatus.CHAMPION) {
            audit.note(context, "model.promoted", id, Map.of("name", name.name()));
            announce(model, context.actor().accountId());
        }
        return find(id);
    }

    /**
     * Has that model answer again which did before the one that does.
     *
     * @throws Refusal {@code model-unknown}
     */
    @Transactional
    public TrainedModel rollBack(AuditContext context, ModelName name) {
        repository.lock(name);
        TrainedModel model = repository
                .lastRetired(name)
                .orElseThrow(() -> Refusal.notFound("model-unknown", "No other model has answered before."));
        audit.note(context, "model.rolled-back", model.id(), Map.of("name", name.name()));
        announce(model, context.actor().accountId());
        return find(model.id());
    }

    /** Keeps a new model, and has it answer if it is a champion. */
    void keep(TrainedModel model, UUID actorId) {
        if (model.status() != ModelStatus.CHAMPION) {
            repository.add(model);
            return;
        }
        repository.add(model.with(ModelStatus.CHALLENGER));
        announce(model, actorId);
    }

    private void announce(TrainedModel model, UUID actorId) {
        repository.promote(model, clock.instant());
        listeners.stream()
                .filter(listener -> listener.name() == model.name())
                .forEach(listener -> listener.promoted(model));
        outbox.announce(
                actorId,
                model.id(),
                new ModelPromoted(model.id(), model.name().name().toLowerCase(Locale.ROOT), model.version()));
    }
}
