package dev.medley.moderation.rules.web;

import dev.medley.textfilter.PlaceRules;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

@Serdeable
record RulePreviewRequest(@NotNull @Valid PlaceRules rules) {}
