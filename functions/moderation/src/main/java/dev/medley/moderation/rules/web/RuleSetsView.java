package dev.medley.moderation.rules.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record RuleSetsView(List<RuleSetView> places) {}
