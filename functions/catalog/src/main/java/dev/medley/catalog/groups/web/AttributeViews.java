package dev.medley.catalog.groups.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(name = "ProductAttributes", description = "All attributes by key, 200 at most")
record AttributeViews(List<AttributeView> items) {}
