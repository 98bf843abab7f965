package dev.medley.catalog.search.web;

import dev.medley.catalog.search.TitleSuggestion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "Suggestions")
record SuggestionsView(
        @Schema(description = "What was typed with its last word completed, or corrected")
        List<String> completions,

        @Schema(description = "Products whose titles begin with what was typed")
        List<TitleSuggestion> products) {}
