package dev.medley.ml.models;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The models that answer; what one has learnt is read once, and kept while it answers. */
@Singleton
public class ChampionModels {

    private final ModelRepository repository;
    private final ModelArtefacts artefacts;
    private final Map<ModelName, Champion<?>> loaded = new ConcurrentHashMap<>();

    ChampionModels(ModelRepository repository, ModelArtefacts artefacts) {
        this.repository = repository;
        this.artefacts = artefacts;
    }

    /** The model that answers now; empty while there is none. */
    public <T> Optional<Champion<T>> find(ModelName name, Class<T> type) {
        return repository.champion(name).map(model -> {
            Champion<?> known = loaded.compute(
                    name,
                    (_, before) -> before != null && before.model().id().equals(model.id())
                            ? before
                            : new Champion<>(model, artefacts.load(model, type)));
            return new Champion<>(model, type.cast(known.artefact()));
        });
    }
}
