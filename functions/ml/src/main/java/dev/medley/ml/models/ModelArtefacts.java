package dev.medley.ml.models;

import dev.medley.kernel.Digests;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** What models have learnt, in the object store. */
@Singleton
public class ModelArtefacts {

    private final ObjectStore objects;
    private final JsonCodec json;

    ModelArtefacts(ObjectStores objectStores, JsonCodec json) {
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.json = json;
    }

    public TrainedModel.Artefact store(UUID modelId, Object artefact) {
        byte[] content = json.write(artefact).text().getBytes(StandardCharsets.UTF_8);
        String key = TrainedModel.key(modelId);
        objects.upload(content, key, "application/json");
        return new TrainedModel.Artefact(key, content.length, Digests.hex(Digests.sha256(content)));
    }

    /**
     * Reads what a model has learnt.
     *
     * @throws IllegalStateException where it is not what was stored
     */
    public <T> T load(TrainedModel model, Class<T> type) {
        try {
            Path folder = Files.createTempDirectory("model");
            Path file = folder.resolve("artefact.json");
            try {
                objects.download(model.artefact().key(), file);
                byte[] content = Files.readAllBytes(file);
                if (!Digests.hex(Digests.sha256(content))
                        .equals(model.artefact().sha256())) {
                    throw new IllegalStateException("What model " + model.id() + " has learnt was changed");
                }
                return json.read(new Json(new String(content, StandardCharsets.UTF_8)), type);
            } finally {
                boolean _ = Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete(List<String> keys) {
        if (!keys.isEmpty()) {
            objects.delete(keys);
        }
    }
}
