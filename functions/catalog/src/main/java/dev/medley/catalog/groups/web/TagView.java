package dev.medley.catalog.groups.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(name = "Tag")
record TagView(String slug, String name) {}
