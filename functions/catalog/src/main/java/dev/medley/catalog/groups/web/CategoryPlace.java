package dev.medley.catalog.groups.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(description = "A category and how one gets there")
record CategoryPlace(
        CategoryView category,

        @Schema(description = "From the top of the tree to the category itself")
        List<CategoryView> breadcrumbs) {}
