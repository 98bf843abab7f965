package dev.medley.catalog.savedsearches.web;

import dev.medley.catalog.savedsearches.SearchPreset;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "SearchPresets", description = "All presets by key, 100 at most")
record PresetList(List<SearchPreset> items) {}
