package dev.medley.catalog.savedsearches;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;

/** Offers searches to everybody. */
@Singleton
public class PresetService {

    private final PresetRepository repository;
    private final AuditLog audit;

    PresetService(PresetRepository repository, AuditLog audit) {
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional
    public void keep(AuditContext context, SearchPreset preset) {
        var _ = preset.parameters().filter();
        if (!repository.keep(preset)) {
            throw Refusal.conflict("search-presets-full", "There are 100 presets already.");
        }
        audit.note(context, "search-preset.changed", null, Map.of("preset", preset.key()));
    }

    @Transactional
    public void remove(AuditContext context, String key) {
        if (!repository.remove(key)) {
            throw Refusal.notFound("search-preset-unknown", "There is no such preset.");
        }
        audit.note(context, "search-preset.deleted", null, Map.of("preset", key));
    }
}
