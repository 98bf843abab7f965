package dev.medley.catalog.groups.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(description = "All categories: those above before those below, those of one parent in their order")
record CategoryTree(List<CategoryView> items) {}
